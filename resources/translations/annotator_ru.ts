<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>About Annotator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turns news articles into training data: who said what, which figures are given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Free software under the MIT licence. It stands on:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Qt is used under the GNU Lesser General Public License version 3: you may replace it by your own build of Qt {version}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Span</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;New Project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make an empty project with the default labels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Open Project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a project from a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open &amp;Recent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Import Files…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add articles from files. Files can also be dropped on the window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import &amp;Folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add every article of a folder and the folders in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Paste Article…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add one article from pasted text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the annotated articles to a file for training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change &amp;Annotator…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose who works now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Close Project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back the last change, also one made before the last start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apply again what was taken back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Find…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find words in this article and select them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find Ne&amp;xt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find &amp;Previous</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search &amp;Articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search titles and texts of all articles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Next Article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Previous Article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Done, Go to Next Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark the article done and show the next open one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Skip with a Reason…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave the article out and say why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Flag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark the article to come back to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Article N&amp;ote…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a note on the article as a whole.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the &amp;Head Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put what the import took off the front back before the text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>De&amp;lete Article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove the article with its spans. Undo brings it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Tag As</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add La&amp;bel…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a label to the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom &amp;In</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom &amp;Out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Normal Size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>T&amp;ypeface</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Serif</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>S&amp;ans Serif</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the S&amp;ystem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Sepia</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Articles Pane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Spans Pane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ne&amp;xt Pane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Previous Pane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Command Palette…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find every action, label and article by its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every key, as it is now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;About Annotator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No other project yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a project first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Arrange Pan&amp;es</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Wider</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Widen the pane that has the focus.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Narrower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make the pane that has the focus narrower.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Span List &amp;Taller</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Span List &amp;Shorter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the &amp;Other Side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the pane that has the focus to the other side of the text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Float</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let the pane that has the focus float, or put it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wi&amp;den</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the word or figure, then to the quotation, then to the paragraph.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;End a Word Forward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End a Word &amp;Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Start a Word Forward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start a &amp;Word Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End a &amp;Character Forward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End a Character Bac&amp;k</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start a Character &amp;Forward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sta&amp;rt a Character Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Repeat Last Label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag the selection with the label that was used last.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Delete Span</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All &amp;Occurrences…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List where else its words stand, here or in all open articles, to tag them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Note on Span</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move an &amp;Edge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Then the arrows move it, with Ctrl by words; E: the other edge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Select Its Text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A label key then puts a second span on the same range.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Link…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link the quote to its speaker: a digit or a click.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lin&amp;k to the Nearest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link the quote to the nearest speaker, or the speaker to the nearest quote.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Unlink</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cont&amp;inue the Quote Before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say that this quote goes on with the one before: they share their speaker.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue Anot&amp;her Quote…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the other part by a digit or a click.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Un&amp;attributed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say that nobody is named for this quote.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ne&amp;xt Span</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Previous Span</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Announcer</name>
    <message>
      <source>Button: {name}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ArticleActions</name>
    <message>
      <source>This is the last article of the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the first article of the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No open article is left in this list.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ArticleDelegate</name>
    <message>
      <source>no spans yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An empty article</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ArticleDetails</name>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Editor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dateline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Web address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For example 2024-05-17T21:07:30</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note on the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken off the front of the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put this back in front of the text. All spans move along.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ArticleSurface</name>
    <message>
      <source>Text of the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no article to show yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop files or folders on this window, or choose File → Import Files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} continues</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} links</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CommandPalette</name>
    <message>
      <source>Command palette</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search for an action, a label or an article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What fits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No action, label or article fits these words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>({count} articles are still being made ready for the search)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CrashReporter</name>
    <message>
      <source>A mistake in the program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong inside the program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your work is safe: every change that was shown is in the project file. You can go on. A copied report helps to mend this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy Report</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is there already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace It</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File to write</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress of the export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show in Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Content</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counting…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File to Write</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting until another long task has ended…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exporting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wrote {articles}, {spans} to {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The export was cancelled; nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FileActions</name>
    <message>
      <source>New Project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open Project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New work is {name}’s now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Annotator projects (*{suffix})</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilterBox</name>
    <message>
      <source>Annotators</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose at least one status.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose at least one annotator.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose at least one label.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Find</name>
    <message>
      <source>from the start again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from the end again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} hits</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>“{words}” is not in this article.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>Find in this article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous (Shift+Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next (Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Match case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whole words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Frame</name>
    <message>
      <source>Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spans</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Grip</name>
    <message>
      <source>Drag to move the pane; double-click to let it float</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Heading</name>
    <message>
      <source>Tag all “{words}” as</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ImportActions</name>
    <message>
      <source>Import Files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preparing the search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} articles imported</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{count} already there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} refused</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ImportReportDialog</name>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was done to texts on the way in:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy as Text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing new was imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Statuses were imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Imported {what}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} were in the project already and were left as they are.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} were refused; the rest is in.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} were refused.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Undo takes the whole import back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Problems</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Job</name>
    <message>
      <source>The task stopped because of a mistake in the program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing of it was kept; the project is as it was.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>JobBar</name>
    <message>
      <source>Progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent} %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} s left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} min left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stopping…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Jobs</name>
    <message>
      <source>Another long task is still running.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wait until it has ended, or cancel it.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>KeysDialog</name>
    <message>
      <source>Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search for an action or a key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No action and no key fits these words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}: no key</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LabelBar</name>
    <message>
      <source>Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the new label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>read-only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✗ not saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>· {done} / {total} done</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LabelChip</name>
    <message>
      <source>Hard to tell from {labels} by colour.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hard to tell from {labels} for some colour-blind people.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name on each mark tells them apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag as {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag as {label}, key {key}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}, armed</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Lister</name>
    <message>
      <source>This project is read-only, so nothing can be tagged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is ticked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All of these are tagged already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Occurrences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking through the open articles…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking through the open articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look Again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look in All Open Articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wherever else “{words}” stands in this article, it is tagged already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{words}” stands nowhere else in this article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wherever else “{words}” stands in the open articles, it is tagged already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{words}” stands nowhere else in the open articles.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Annotator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} — Annotator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This project is read-only: tagging is off. {path}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NoticeBar</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close this message</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>OccurrencesPanel</name>
    <message>
      <source>Close (Esc)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;This article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All &amp;open articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Whole words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out what is only a part of a longer word.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Match &amp;case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Small and capital letters, and accents, must match.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Occurrences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is listed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the label to all that are ticked: one step to undo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{ticked} of {total} ticked</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} occurrences</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>in {count} articles</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} are tagged already</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>there are more: tag these first</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PaneActions</name>
    <message>
      <source>Go to a pane at the side first: F6.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PasteDialog</name>
    <message>
      <source>Paste Article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste the text of the article here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text of the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add Article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No head was recognised: the whole text is the article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recognised as the head, and kept apart from the text:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Editor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dateline</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Performer</name>
    <message>
      <source>This span has no link to remove.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added {label}. {key}: it continues “{words}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added {label}. {key} links it to “{words}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A {label} can’t be unattributed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only a quote can lack a speaker.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The arrows move the start of the span; E takes the end, Enter lets go.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The arrows move the end of the span; E takes the start, Enter lets go.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link to: a digit, a click, or Tab and Enter. Esc leaves it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter links to {label} “{words}”. Tab goes on, Esc leaves it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Armed: what you select becomes a {label}. Esc ends it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is only blank space there, so nothing was tagged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The selection does not lie inside the text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is selected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No span is active: click one, or press Space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This article has no spans yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No label was used yet that could be repeated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing here that this span can be linked to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no other part here that this span could continue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No span has this digit.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ProblemModel</name>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to do</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>QueueModel</name>
    <message>
      <source>An empty article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>flagged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>skipped</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>QueuePane</name>
    <message>
      <source>Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search the titles and texts of all articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search all articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show articles by status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skipped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flagged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>({count} are still being made ready for the search)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No articles yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop files here, or File → Import.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article has “{words}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article with this status has “{words}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try fewer or other words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No open article is left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article has this status.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} of {total} done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{open} open, {done} done, {skipped} skipped, {flagged} flagged</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RelationRows</name>
    <message>
      <source>and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove this link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the span at the other end of “{type}”.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SkipDialog</name>
    <message>
      <source>Skip This Article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why is this article skipped?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>off topic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>duplicate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>too short</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not in my language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skip</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SpanDetails</name>
    <message>
      <source>Label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Links</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SpanLines</name>
    <message>
      <source>note: {text}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SpanList</name>
    <message>
      <source>Spans</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Order of the spans</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spans of the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spans ({count})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one in the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No spans yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select words in the text and press the key of a label.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>Where the caret is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spans</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who works now: choose another annotator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} of {total} spans</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Annotator: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another Annotator…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another Annotator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name that new work carries:</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ViewActions</name>
    <message>
      <source>Text at {percent} %</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Welcome</name>
    <message>
      <source>Annotator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag who said what, which figures are given and which sectors are meant. Every change is saved at once, and everything can be undone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Your name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your work carries it. It can be changed at any time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try the sample project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A few articles to tag and to play with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An empty project with the labels speaker, quote, figure and sector.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A project that is there already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open {name}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>clear_button</name>
    <message>
      <source>Clear</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>commands</name>
    <message>
      <source>no project is open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the project is read-only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no article is shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing is selected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no span is active</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the span has no link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing was taken off the front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing was done yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing was taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not now: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag as {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relabel to {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Arm {label}: tags what you select next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not possible now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open {project}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recent project</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>counts</name>
    <message numerus="yes">
      <source>{count} articles</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} spans</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} links</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} lines</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skipped</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>description</name>
    <message numerus="yes">
      <source>{count} spans, {key} goes to the next</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>No spans yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} shows the keys</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>errors</name>
    <message>
      <source>“{operation}” was done in an earlier sitting.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo once more to take it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one of {choices}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>true or false</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The value of “{spec}” must be {expected}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no text in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text holds half a character (a lone surrogate) at {value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The range {start} to {end} is not inside the text ({text} characters).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is only blank space in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only spans of one annotator in one article can be linked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A span can't be linked to itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{type}” does not join these labels in this direction.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These two are linked already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A span can have only one “{type}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another span has “{type}” with that one already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chain would close to a ring.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label scheme names no label.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>label “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attribute “{name}” of {where}: choices go with the type choice, only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>label {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The color “{color}” of {where} is no palette name and no “#rrggbb”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key of {where} must be one character.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the label scheme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>relation {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the label scheme, {where} must be an object.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ends of relation “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>choices of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an end of relation “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the label scheme, {where} must be a list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the label scheme, {where} has no {key}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label scheme is not valid JSON: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The type of attribute “{name}” must be one of {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The kind of relation “{name}” must be one of {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each of the ends of relation “{name}” must name two labels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>attribute of {where}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the label scheme, the {what} “{name}” stands twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} can't be read: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is there a backup of it?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is not a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a project file (.annotator).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is not a project of this program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles are brought in with File → Import. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is a database of another program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a project file (.annotator). Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is of a format {version}, which there is not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} holds a {kind} “{name}” that no project has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It may come from another program and was not opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} lacks the table “{missing}”; it is no whole project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} was changed by a newer version of Annotator ({unknown}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Update Annotator, then open it again. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another program is writing to {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again in a moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no file at {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Was it moved or renamed?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} can't be reached: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is empty; it holds no project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make a new one under another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} was made with a newer version of Annotator (format {version}; this one reads up to {version2}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>: process {data} on {data2}, since {since}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project is open elsewhere{holder}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close it there, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is of an older version, and no copy of it could be made beside it before it is brought up to date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make room on the disk, then open it again. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{operation}” can't be undone or redone: what it changed is no longer as it left it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed. “annotator check” looks the project over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The step does not fit the project as it is now: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is there already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another name, or open it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full; the last change was not saved, all before it are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make room, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} can't be written to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check its permissions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk or the file gave an error ({error}); the last change was not saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the project to another disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This project is open for reading only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy it to a folder where you may write, and open the copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{long_task} is running.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wait for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project file is no longer at {path}: it was moved, removed or replaced.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put it back, then open it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{left} was left by a project of this name that was moved or deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put it beside that project, or choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} can't be made: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a folder where you may write.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} can't be read whole: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text holds half a character; type it anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A row of {table} is damaged: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is there a backup of the project?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This {kind} is not in the project any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This text is in the project already: {place}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was taken off this article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The annotator's status here is “{here}” already; status, flag and note here were kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>holds only blank space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is not inside the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The span id “{id}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An equal span (“{surface}”)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the project, {connection}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The relation type “{type_name}” is not in this project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A span it joins (“{from_id}”) did not come in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The relation id “{id}” is in {article} already, with other content</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The span “{from_id}” has an attribution, as only the first of a chain may</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label “{label_name}” is not in this project; the span was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The span {start} to {end} ({label_name}) {what} ({text} characters).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The span {start} to {end} ({label_name}) should read “{text}”, but the text there is “{surface}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} is in {article} already, with other content.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{why}; the relation was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The id “{id}” belongs to another text: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The article is here already with other metadata; those here were kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label “{label}” does not take {name}={value}; kept under “extra” of the span.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The article is here already with another “extra”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add the label, then import the file again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Offsets count Unicode characters (code points) from 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Offsets count Unicode characters (code points), not bytes or UTF-16 units.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is there was kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give one of the two another id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A label needs a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is a label “{name}” already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key of a label must be one character.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key “{key}” belongs to another label.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This label is not in the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This relation type is not in the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>span {id} ({start} to {end}) does not fit the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its text is not what it was when it came in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Article {article_id}: {why}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was written. “annotator check” looks the project over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A row of the project is damaged: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The search was cancelled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A {source} can't be linked to a {target}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A quote is linked to its speaker.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A {after} can't continue a {before}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A quote can continue another quote.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is another annotator's; only they can change it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An annotator needs a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This span is another annotator's; only they can change it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{label}” has no attribute “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{shown}” is a {label} already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is of no kind that can be imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Known are {title}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no ordinary file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{out} is {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the name of a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no folder {out}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The export would replace the project itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{out} is there already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use --force, or choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file can't be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that it is there and that you may read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{out} can't be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was written there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The export was cancelled; nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The preview was cancelled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are no files in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the project that the import goes into.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The import was cancelled; nothing of it was kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{windows} Windows (CRLF)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{returns} old Mac (CR)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line ends made plain ones (LF): {kinds}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A byte order mark at the start was dropped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Windows-1252 (Western European)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ISO 8859-15 (Western European)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mac OS Roman</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Windows-1250 (Central European)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ISO 8859-2 (Central European)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Windows-1251 (Cyrillic)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>KOI8-R (Cyrillic)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>KOI8-U (Cyrillic)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DOS 866 (Cyrillic)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Windows-1253 (Greek)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ISO 8859-7 (Greek)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Windows-1254 (Turkish)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Windows-1255 (Hebrew)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ISO 8859-8 (Hebrew)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Windows-1256 (Arabic)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Windows-1257 (Baltic)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Windows-874 (Thai)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GB 18030 (Chinese)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Big5 (Chinese)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shift JIS (Japanese)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EUC-JP (Japanese)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ISO-2022-JP (Japanese)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EUC-KR (Korean)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>UTF-16 (little endian)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>UTF-16 (big endian)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>UTF-32 (little endian)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>UTF-32 (big endian)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read as {names}, a guess: please look over the letters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It holds NUL characters, which no text has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It holds control characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It holds NUL bytes, which no text has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a text file. {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it in the program that made it, save it as UTF-8 text, and import that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read as {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file has {data} MB; a text may have {max_bytes} MB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split it into single articles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The letters of this file can't be made out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is UTF-8, but byte {start} (line {line}) is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Get a whole copy of it, or correct the letter there and save it as UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a PDF file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a ZIP archive (or a Word, Excel or OpenDocument file)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an empty ZIP archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an RTF file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an old Word or Excel file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an SQLite database</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a PNG picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a JPEG picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a GIF picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a gzip archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a bzip2 archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an xz archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a 7-Zip archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a RAR archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is {name}, not plain text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import it under its own ending, or save it as UTF-8 text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By its first bytes the file is {name}, but byte {place} is not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept under “extra”, not read as spans or metadata: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The line is longer than {max_line} MB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is the file really JSONL, one object a line?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The line is no JSON object.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The line has no “text”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The status “{status}” is none of open, done, skipped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“flagged” is neither true nor false.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{key}” is no list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is no JSON object.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“start” and “end” must be whole numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it has no “label”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it has no “type”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“from” and “to” must be ids of spans of this line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“id” is neither text nor a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{key}” is no text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“meta” is no JSON object.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“extra” is no JSON object.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{key}” is nested more than {deepest} levels deep.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“attributes” is no JSON object.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{key}” in “meta” is no text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The line is not valid JSON: {msg} (column {colno}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All other lines were read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was left out; the rest of the line was kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no format “{name}” here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one of: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken off the text as its head: {meta}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a folder, not a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import the files in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a device, not a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy its content to a file first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file has {st_size} MB; a text may have {max_bytes} MB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>holds only blanks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {what}: there is no text in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file can't be read: {strerror}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>fixed_keys</name>
    <message>
      <source>Command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Option</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the Text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With the Mouse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In Lists and Fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the caret</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>arrows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move it by a word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move it by a paragraph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the start or end of the line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the start or end of the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A screen up or down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select on the way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shift with each of these</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag the selection with the armed label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A taken edge: move it by a character</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A taken edge: move it by a word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A taken edge: let it go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A link: choose its other end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its digit, or Tab and Enter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Out of edge, link, armed label, selection, span</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select whole words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>drag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select exact characters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} and drag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select a word, a quotation, a paragraph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2, 3, 4 clicks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Extend the selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shift and click</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make a span active, then the outer one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>click, click again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move an edge of the active span</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>drag its handle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>click</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the end of a link that is out of view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>click its chip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What can be done here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>right click</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger or smaller text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} and wheel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From the search to what was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Into the text of the article or span</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>formats</name>
    <message>
      <source>title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Annotator JSONL</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plain text</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>narrator</name>
    <message>
      <source>{number} of {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>out of {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no span active</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with a note</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>operations</name>
    <message>
      <source>Add article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the head back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit metadata</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edited metadata</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deleted article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete {rows} articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deleted {rows} articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reopen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reopened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marked done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skipped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flagged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unflag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unflagged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit article note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edited article note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add label {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added label {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continued {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link {source} to {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Linked {source} to {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove link “{type}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Removed link “{type}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add {kind}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added {kind}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relabel to {new}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relabelled to {new}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>attribute {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{removed} links</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{removed} link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relabel to {new} (without {parts})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relabelled to {new} (without {parts})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deleted {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete {label} and its {removed} links</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deleted {label} and its {removed} links</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete {label} and its {removed} link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deleted {label} and its {removed} link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move edge of {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moved edge of {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edited note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add {count} {label} spans</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} in {articles} articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added {count} {label} spans</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Imported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the statuses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{articles} articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 span</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{spans} spans</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 relation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{relations} relations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import {report}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Imported {report}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>wording</name>
    <message>
      <source>{done} — {key} takes it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done again: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Took back: {what}, by {annotator}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Took back: {what}</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
