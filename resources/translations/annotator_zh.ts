<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>About Annotator</source>
      <translation>关于 Annotator</translation>
    </message>
    <message>
      <source>Version {version}</source>
      <translation>版本 {version}</translation>
    </message>
    <message>
      <source>Turns news articles into training data: who said what, which figures are given.</source>
      <translation>把新闻文章变成训练数据：谁说了什么，给出了哪些数字。</translation>
    </message>
    <message>
      <source>Free software under the MIT licence. It stands on:</source>
      <translation>自由软件，采用 MIT 许可证。它基于：</translation>
    </message>
    <message>
      <source>Qt is used under the GNU Lesser General Public License version 3: you may replace it by your own build of Qt {version}.</source>
      <translation>Qt 按 GNU 较宽松通用公共许可证第 3 版使用：您可以用自己构建的 Qt {version} 替换它。</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;File</source>
      <translation>文件(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>编辑(&amp;E)</translation>
    </message>
    <message>
      <source>&amp;Article</source>
      <translation>文章(&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Span</source>
      <translation>片段(&amp;S)</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>视图(&amp;V)</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>帮助(&amp;H)</translation>
    </message>
    <message>
      <source>&amp;New Project…</source>
      <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
      <source>Make an empty project with the default labels.</source>
      <translation>新建一个带有默认标签的空项目。</translation>
    </message>
    <message>
      <source>&amp;Open Project…</source>
      <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
      <source>Open a project from a file.</source>
      <translation>从文件打开项目。</translation>
    </message>
    <message>
      <source>Open &amp;Recent</source>
      <translation>打开最近的项目(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Import Files…</source>
      <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
      <source>Add articles from files. Files can also be dropped on the window.</source>
      <translation>从文件添加文章。也可以把文件拖放到窗口上。</translation>
    </message>
    <message>
      <source>Import &amp;Folder…</source>
      <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
      <source>Add every article of a folder and the folders in it.</source>
      <translation>添加文件夹及其子文件夹中的所有文章。</translation>
    </message>
    <message>
      <source>&amp;Paste Article…</source>
      <translation>粘贴文章(&amp;P)…</translation>
    </message>
    <message>
      <source>Add one article from pasted text.</source>
      <translation>用粘贴的文本添加一篇文章。</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>导出(&amp;E)…</translation>
    </message>
    <message>
      <source>Write the annotated articles to a file for training.</source>
      <translation>把标注好的文章写入用于训练的文件。</translation>
    </message>
    <message>
      <source>Expor&amp;t Again</source>
      <translation>再次导出(&amp;T)</translation>
    </message>
    <message>
      <source>Write the last export once more: the same settings, the same place.</source>
      <translation>把上次的导出再写一次：设置相同，位置相同。</translation>
    </message>
    <message>
      <source>&amp;Guideline</source>
      <translation>标注指南(&amp;G)</translation>
    </message>
    <message>
      <source>&amp;Replace Guideline from File…</source>
      <translation>用文件替换标注指南(&amp;R)…</translation>
    </message>
    <message>
      <source>Put the text of a Markdown file in the place of the guideline.</source>
      <translation>用一个 Markdown 文件的文本取代标注指南。</translation>
    </message>
    <message>
      <source>&amp;Export Guideline…</source>
      <translation>导出标注指南(&amp;E)…</translation>
    </message>
    <message>
      <source>Write the guideline, the labels and the precedents to a Markdown file.</source>
      <translation>把标注指南、标签和先例写入一个 Markdown 文件。</translation>
    </message>
    <message>
      <source>Change &amp;Annotator…</source>
      <translation>更换标注者(&amp;A)…</translation>
    </message>
    <message>
      <source>Choose who works now.</source>
      <translation>选择现在由谁标注。</translation>
    </message>
    <message>
      <source>&amp;Close Project</source>
      <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>退出(&amp;Q)</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>撤销(&amp;U)</translation>
    </message>
    <message>
      <source>Take back the last change, also one made before the last start.</source>
      <translation>撤销上一次更改，包括本次启动之前所做的更改。</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>重做(&amp;R)</translation>
    </message>
    <message>
      <source>Apply again what was taken back.</source>
      <translation>重新应用刚才撤销的更改。</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>复制(&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Labels…</source>
      <translation>标签(&amp;L)…</translation>
    </message>
    <message>
      <source>Rename, recolour, order, merge and delete labels, and say what they mean.</source>
      <translation>重命名标签、更改颜色和顺序、合并和删除标签，并说明其含义。</translation>
    </message>
    <message>
      <source>Se&amp;ttings…</source>
      <translation>设置(&amp;T)…</translation>
    </message>
    <message>
      <source>Appearance, name, language, selecting and keys.</source>
      <translation>外观、姓名、语言、选择方式和按键。</translation>
    </message>
    <message>
      <source>&amp;Tag As</source>
      <translation>标注为(&amp;T)</translation>
    </message>
    <message>
      <source>Add La&amp;bel…</source>
      <translation>添加标签(&amp;B)…</translation>
    </message>
    <message>
      <source>Add a label to the project.</source>
      <translation>为项目添加标签。</translation>
    </message>
    <message>
      <source>Zoom &amp;In</source>
      <translation>放大(&amp;I)</translation>
    </message>
    <message>
      <source>Zoom &amp;Out</source>
      <translation>缩小(&amp;O)</translation>
    </message>
    <message>
      <source>&amp;Normal Size</source>
      <translation>正常大小(&amp;N)</translation>
    </message>
    <message>
      <source>T&amp;ypeface</source>
      <translation>字体(&amp;Y)</translation>
    </message>
    <message>
      <source>&amp;Serif</source>
      <translation>衬线(&amp;S)</translation>
    </message>
    <message>
      <source>S&amp;ans Serif</source>
      <translation>无衬线(&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation>主题(&amp;T)</translation>
    </message>
    <message>
      <source>As the S&amp;ystem</source>
      <translation>跟随系统(&amp;Y)</translation>
    </message>
    <message>
      <source>&amp;Light</source>
      <translation>浅色(&amp;L)</translation>
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation>深色(&amp;D)</translation>
    </message>
    <message>
      <source>&amp;Sepia</source>
      <translation>棕褐色(&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Articles Pane</source>
      <translation>文章面板(&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Spans Pane</source>
      <translation>片段面板(&amp;S)</translation>
    </message>
    <message>
      <source>Spans of Othe&amp;rs</source>
      <translation>其他人的片段(&amp;R)</translation>
    </message>
    <message>
      <source>List the spans of other annotators too, to be read.</source>
      <translation>同时列出其他标注者的片段，仅供查看。</translation>
    </message>
    <message>
      <source>&amp;Guideline Pane</source>
      <translation>标注指南面板(&amp;G)</translation>
    </message>
    <message>
      <source>How labels are used here, and the hard cases so far.</source>
      <translation>这里如何使用标签，以及至今的疑难案例。</translation>
    </message>
    <message>
      <source>E&amp;dit Guideline</source>
      <translation>编辑标注指南(&amp;D)</translation>
    </message>
    <message>
      <source>Statisti&amp;cs…</source>
      <translation>统计(&amp;C)…</translation>
    </message>
    <message>
      <source>How much is done, how fast it goes, and what the spans are.</source>
      <translation>完成了多少、进度多快、片段都是什么。</translation>
    </message>
    <message>
      <source>Ne&amp;xt Pane</source>
      <translation>下一个面板(&amp;X)</translation>
    </message>
    <message>
      <source>&amp;Previous Pane</source>
      <translation>上一个面板(&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Command Palette…</source>
      <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
      <source>Find every action, label and article by its name.</source>
      <translation>按名称查找任何操作、标签和文章。</translation>
    </message>
    <message>
      <source>&amp;Keys</source>
      <translation>按键(&amp;K)</translation>
    </message>
    <message>
      <source>Every key, as it is now.</source>
      <translation>当前的所有按键。</translation>
    </message>
    <message>
      <source>C&amp;hange Keys…</source>
      <translation>更改按键(&amp;H)…</translation>
    </message>
    <message>
      <source>Give actions the keys that you like.</source>
      <translation>为各项操作指定您喜欢的按键。</translation>
    </message>
    <message>
      <source>60-Second &amp;Tour</source>
      <translation>60 秒导览(&amp;T)</translation>
    </message>
    <message>
      <source>The first steps, on the sample project.</source>
      <translation>在示例项目上走出第一步。</translation>
    </message>
    <message>
      <source>&amp;About Annotator</source>
      <translation>关于 Annotator(&amp;A)</translation>
    </message>
    <message>
      <source>Tag As</source>
      <translation>标注为</translation>
    </message>
    <message>
      <source>Relabel To</source>
      <translation>改标为</translation>
    </message>
    <message>
      <source>&amp;Next Article</source>
      <translation>下一篇文章(&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Previous Article</source>
      <translation>上一篇文章(&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Done, Go to Next Open</source>
      <translation>完成，转到下一篇待处理(&amp;D)</translation>
    </message>
    <message>
      <source>Mark the article done and show the next open one.</source>
      <translation>把文章标为完成，并显示下一篇待处理的文章。</translation>
    </message>
    <message>
      <source>&amp;Skip with a Reason…</source>
      <translation>跳过并说明原因(&amp;S)…</translation>
    </message>
    <message>
      <source>Leave the article out and say why.</source>
      <translation>不处理这篇文章，并说明原因。</translation>
    </message>
    <message>
      <source>&amp;Flag</source>
      <translation>旗标(&amp;F)</translation>
    </message>
    <message>
      <source>Mark the article to come back to it.</source>
      <translation>给文章加上旗标，以便稍后再看。</translation>
    </message>
    <message>
      <source>Article N&amp;ote…</source>
      <translation>文章备注(&amp;O)…</translation>
    </message>
    <message>
      <source>Write a note on the article as a whole.</source>
      <translation>为整篇文章写备注。</translation>
    </message>
    <message>
      <source>Correct &amp;Text…</source>
      <translation>更正文本(&amp;T)…</translation>
    </message>
    <message>
      <source>Put other words in place of the selected ones; all spans move along.</source>
      <translation>用其他文字替换所选文字，所有片段随之移动。</translation>
    </message>
    <message>
      <source>Put the &amp;Head Back</source>
      <translation>还原文头(&amp;H)</translation>
    </message>
    <message>
      <source>Put what the import took off the front back before the text.</source>
      <translation>把导入时从开头取下的内容放回正文之前。</translation>
    </message>
    <message>
      <source>De&amp;lete Article</source>
      <translation>删除文章(&amp;L)</translation>
    </message>
    <message>
      <source>Remove the article with its spans. Undo brings it back.</source>
      <translation>删除文章及其片段。可以撤销。</translation>
    </message>
    <message>
      <source>&amp;Find…</source>
      <translation>查找(&amp;F)…</translation>
    </message>
    <message>
      <source>Find words in this article and select them.</source>
      <translation>在本文中查找词语并选中。</translation>
    </message>
    <message>
      <source>Find Ne&amp;xt</source>
      <translation>查找下一个(&amp;X)</translation>
    </message>
    <message>
      <source>Find &amp;Previous</source>
      <translation>查找上一个(&amp;P)</translation>
    </message>
    <message>
      <source>Search &amp;Articles</source>
      <translation>搜索文章(&amp;A)</translation>
    </message>
    <message>
      <source>Search titles and texts of all articles.</source>
      <translation>搜索所有文章的标题和正文。</translation>
    </message>
    <message>
      <source>Filter an&amp;d Sort Articles…</source>
      <translation>筛选和排序文章(&amp;D)…</translation>
    </message>
    <message>
      <source>Choose which articles are listed, and in which order.</source>
      <translation>选择列出哪些文章以及排列顺序。</translation>
    </message>
    <message>
      <source>F&amp;ilter Spans</source>
      <translation>筛选片段(&amp;I)</translation>
    </message>
    <message>
      <source>Show only spans with some words. In their list, the key of Find does this.</source>
      <translation>只显示含有某些词语的片段。在片段列表中，“查找”的按键也有此作用。</translation>
    </message>
    <message>
      <source>{action} {what}</source>
      <translation>{action}：{what}</translation>
    </message>
    <message>
      <source>&amp;Back Up Now</source>
      <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
      <source>Make a checked copy of the project in the folder of its backups.</source>
      <translation>在备份文件夹中制作一份经过检查的项目副本。</translation>
    </message>
    <message>
      <source>Restore from Bac&amp;kup…</source>
      <translation>从备份恢复(&amp;K)…</translation>
    </message>
    <message>
      <source>Go back to a backup; the project as it is now is put aside.</source>
      <translation>回到某个备份；当前的项目会另行保留。</translation>
    </message>
    <message>
      <source>Sa&amp;ve a Copy…</source>
      <translation>保存副本(&amp;V)…</translation>
    </message>
    <message>
      <source>Write a clean copy of the project, to hand on, with or without its history.</source>
      <translation>写出一份干净的项目副本以便转交，可带或不带历史。</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>语言(&amp;L)</translation>
    </message>
    <message>
      <source>{name} (not found)</source>
      <translation>{name}（未找到）</translation>
    </message>
    <message>
      <source>No other project yet</source>
      <translation>还没有其他项目</translation>
    </message>
    <message>
      <source>Clear List</source>
      <translation>清空列表</translation>
    </message>
    <message>
      <source>Open a project first</source>
      <translation>请先打开项目</translation>
    </message>
    <message>
      <source>Arrange Pan&amp;es</source>
      <translation>排列面板(&amp;E)</translation>
    </message>
    <message>
      <source>&amp;Wider</source>
      <translation>加宽(&amp;W)</translation>
    </message>
    <message>
      <source>Widen the pane that has the focus.</source>
      <translation>加宽当前焦点所在的面板。</translation>
    </message>
    <message>
      <source>&amp;Narrower</source>
      <translation>变窄(&amp;N)</translation>
    </message>
    <message>
      <source>Make the pane that has the focus narrower.</source>
      <translation>缩窄当前焦点所在的面板。</translation>
    </message>
    <message>
      <source>Span List &amp;Taller</source>
      <translation>加高片段列表(&amp;T)</translation>
    </message>
    <message>
      <source>Span List &amp;Shorter</source>
      <translation>缩短片段列表(&amp;S)</translation>
    </message>
    <message>
      <source>To the &amp;Other Side</source>
      <translation>移到另一侧(&amp;O)</translation>
    </message>
    <message>
      <source>Move the pane that has the focus to the other side of the text.</source>
      <translation>把当前焦点所在的面板移到正文另一侧。</translation>
    </message>
    <message>
      <source>&amp;Float</source>
      <translation>浮动(&amp;F)</translation>
    </message>
    <message>
      <source>Let the pane that has the focus float, or put it back.</source>
      <translation>让当前焦点所在的面板浮动，或放回原处。</translation>
    </message>
    <message>
      <source>&amp;Selection</source>
      <translation>选区(&amp;S)</translation>
    </message>
    <message>
      <source>Wi&amp;den</source>
      <translation>扩大(&amp;D)</translation>
    </message>
    <message>
      <source>To the word or figure, then to the quotation, then to the paragraph.</source>
      <translation>先到词或数字，再到引文，再到段落。</translation>
    </message>
    <message>
      <source>&amp;End a Word Forward</source>
      <translation>终点前进一词(&amp;E)</translation>
    </message>
    <message>
      <source>End a Word &amp;Back</source>
      <translation>终点后退一词(&amp;B)</translation>
    </message>
    <message>
      <source>&amp;Start a Word Forward</source>
      <translation>起点前进一词(&amp;S)</translation>
    </message>
    <message>
      <source>Start a &amp;Word Back</source>
      <translation>起点后退一词(&amp;W)</translation>
    </message>
    <message>
      <source>End a &amp;Character Forward</source>
      <translation>终点前进一个字符(&amp;C)</translation>
    </message>
    <message>
      <source>End a Character Bac&amp;k</source>
      <translation>终点后退一个字符(&amp;K)</translation>
    </message>
    <message>
      <source>Start a Character &amp;Forward</source>
      <translation>起点前进一个字符(&amp;F)</translation>
    </message>
    <message>
      <source>Sta&amp;rt a Character Back</source>
      <translation>起点后退一个字符(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Repeat Last Label</source>
      <translation>重复上一个标签(&amp;R)</translation>
    </message>
    <message>
      <source>Tag the selection with the label that was used last.</source>
      <translation>用上次使用的标签标注选区。</translation>
    </message>
    <message>
      <source>&amp;Delete Span</source>
      <translation>删除片段(&amp;D)</translation>
    </message>
    <message>
      <source>All &amp;Occurrences…</source>
      <translation>所有出现处(&amp;O)…</translation>
    </message>
    <message>
      <source>List where else its words stand, here or in all open articles, to tag them.</source>
      <translation>列出其词语在本文或所有待处理文章中的其他出现处，以便标注。</translation>
    </message>
    <message>
      <source>&amp;Note on Span</source>
      <translation>片段备注(&amp;N)</translation>
    </message>
    <message>
      <source>&amp;File as Precedent…</source>
      <translation>记为先例(&amp;F)…</translation>
    </message>
    <message>
      <source>Write down in one line how this hard case is decided, for the next one.</source>
      <translation>用一行记下这个疑难案例如何裁定，以备下次参考。</translation>
    </message>
    <message>
      <source>Look Up in &amp;Guideline</source>
      <translation>在标注指南中查看(&amp;G)</translation>
    </message>
    <message>
      <source>Go to what the guideline says about the span’s label.</source>
      <translation>转到标注指南中关于该片段标签的部分。</translation>
    </message>
    <message>
      <source>Move an &amp;Edge</source>
      <translation>移动边界(&amp;E)</translation>
    </message>
    <message>
      <source>Then the arrows move it, with Ctrl by words; again: the other edge.</source>
      <translation>然后用方向键移动，按住 Ctrl 则按词移动；再按一次：另一端。</translation>
    </message>
    <message>
      <source>&amp;Select Its Text</source>
      <translation>选中其文本(&amp;S)</translation>
    </message>
    <message>
      <source>A label key then puts a second span on the same range.</source>
      <translation>再按标签键，可在同一范围上添加第二个片段。</translation>
    </message>
    <message>
      <source>&amp;Link…</source>
      <translation>关联(&amp;L)…</translation>
    </message>
    <message>
      <source>Link the quote to its speaker: a digit or a click.</source>
      <translation>把引语关联到说话人：按数字或点击。</translation>
    </message>
    <message>
      <source>Lin&amp;k to the Nearest</source>
      <translation>关联到最近的(&amp;K)</translation>
    </message>
    <message>
      <source>Link the quote to the nearest speaker, or the speaker to the nearest quote.</source>
      <translation>把引语关联到最近的说话人，或把说话人关联到最近的引语。</translation>
    </message>
    <message>
      <source>&amp;Unlink</source>
      <translation>取消关联(&amp;U)</translation>
    </message>
    <message>
      <source>Cont&amp;inue the Quote Before</source>
      <translation>接续前一引语(&amp;I)</translation>
    </message>
    <message>
      <source>Say that this quote goes on with the one before: they share their speaker.</source>
      <translation>表明这条引语接续前一条：两者说话人相同。</translation>
    </message>
    <message>
      <source>Continue Anot&amp;her Quote…</source>
      <translation>接续另一引语(&amp;H)…</translation>
    </message>
    <message>
      <source>Choose the other part by a digit or a click.</source>
      <translation>按数字或点击选择另一部分。</translation>
    </message>
    <message>
      <source>Un&amp;attributed</source>
      <translation>无说话人(&amp;A)</translation>
    </message>
    <message>
      <source>Say that nobody is named for this quote.</source>
      <translation>表明这条引语没有点明说话人。</translation>
    </message>
    <message>
      <source>Ne&amp;xt Span</source>
      <translation>下一个片段(&amp;X)</translation>
    </message>
    <message>
      <source>&amp;Previous Span</source>
      <translation>上一个片段(&amp;P)</translation>
    </message>
  </context>
  <context>
    <name>Announcer</name>
    <message>
      <source>Button: {name}</source>
      <translation>按钮：{name}</translation>
    </message>
  </context>
  <context>
    <name>ArticleActions</name>
    <message>
      <source>This is the last article of the list.</source>
      <translation>这是列表中的最后一篇文章。</translation>
    </message>
    <message>
      <source>This is the first article of the list.</source>
      <translation>这是列表中的第一篇文章。</translation>
    </message>
    <message>
      <source>Select the words that are to be corrected.</source>
      <translation>请选择要更正的文字。</translation>
    </message>
    <message>
      <source>These words hold characters that can’t be typed. Select fewer words.</source>
      <translation>所选文字含有无法输入的字符。请少选一些文字。</translation>
    </message>
    <message>
      <source>No open article is left in this list.</source>
      <translation>此列表中已没有待处理的文章。</translation>
    </message>
  </context>
  <context>
    <name>ArticleBatches</name>
    <message>
      <source>Marking articles</source>
      <translation>标记文章</translation>
    </message>
    <message>
      <source>Deleting articles</source>
      <translation>删除文章</translation>
    </message>
    <message>
      <source>Mark &amp;Done</source>
      <translation>标为完成(&amp;D)</translation>
    </message>
    <message>
      <source>&amp;Open Again</source>
      <translation>重新设为待处理(&amp;O)</translation>
    </message>
    <message>
      <source>&amp;Skip with a Reason…</source>
      <translation>跳过并说明原因(&amp;S)…</translation>
    </message>
    <message>
      <source>&amp;Flag</source>
      <translation>旗标(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Take the Flag Off</source>
      <translation>取消旗标(&amp;T)</translation>
    </message>
    <message>
      <source>De&amp;lete</source>
      <translation>删除(&amp;L)</translation>
    </message>
  </context>
  <context>
    <name>ArticleDelegate</name>
    <message>
      <source>no spans yet</source>
      <translation>还没有片段</translation>
    </message>
    <message>
      <source>An empty article</source>
      <translation>空文章</translation>
    </message>
  </context>
  <context>
    <name>ArticleDetails</name>
    <message>
      <source>Title</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Editor</source>
      <translation>编辑</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>作者</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>发布时间</translation>
    </message>
    <message>
      <source>Dateline</source>
      <translation>电头</translation>
    </message>
    <message>
      <source>Web address</source>
      <translation>网址</translation>
    </message>
    <message>
      <source>For example 2024-05-17T21:07:30</source>
      <translation>例如 2024-05-17T21:07:30</translation>
    </message>
    <message>
      <source>Note on the article</source>
      <translation>文章备注</translation>
    </message>
    <message>
      <source>Taken off the front of the text</source>
      <translation>从正文开头取下的内容</translation>
    </message>
    <message>
      <source>Put it back</source>
      <translation>放回</translation>
    </message>
    <message>
      <source>Put this back in front of the text. All spans move along.</source>
      <translation>把这些内容放回正文之前。所有片段会随之移动。</translation>
    </message>
  </context>
  <context>
    <name>ArticleSurface</name>
    <message>
      <source>Text of the article</source>
      <translation>文章正文</translation>
    </message>
    <message>
      <source>There is no article to show yet.</source>
      <translation>还没有可显示的文章。</translation>
    </message>
    <message>
      <source>Drop files or folders on this window, or choose File → Import Files.</source>
      <translation>把文件或文件夹拖放到此窗口，或选择“文件 → 导入文件”。</translation>
    </message>
    <message>
      <source>{labels} “{words}”</source>
      <translation>{labels}“{words}”</translation>
    </message>
    <message>
      <source>{key}: continue</source>
      <translation>{key}：接续</translation>
    </message>
    <message>
      <source>{key}: link</source>
      <translation>{key}：关联</translation>
    </message>
  </context>
  <context>
    <name>AttributeTable</name>
    <message>
      <source>Attributes</source>
      <translation>属性</translation>
    </message>
    <message>
      <source>Attribute</source>
      <translation>属性</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>Choices, with commas between them</source>
      <translation>选项，以逗号分隔</translation>
    </message>
    <message>
      <source>Add &amp;Attribute</source>
      <translation>添加属性(&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Remove</source>
      <translation>移除(&amp;R)</translation>
    </message>
    <message>
      <source>Move the attribute up</source>
      <translation>上移属性</translation>
    </message>
    <message>
      <source>Move the attribute down</source>
      <translation>下移属性</translation>
    </message>
    <message>
      <source>Type of {attribute}</source>
      <translation>“{attribute}”的类型</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>是</translation>
    </message>
    <message>
      <source>no</source>
      <translation>否</translation>
    </message>
    <message>
      <source>Changing attributes</source>
      <translation>正在更改属性</translation>
    </message>
    <message>
      <source>attribute</source>
      <translation>属性</translation>
    </message>
    <message>
      <source>choice</source>
      <translation>选项</translation>
    </message>
    <message>
      <source>text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>number</source>
      <translation>数字</translation>
    </message>
    <message>
      <source>yes or no</source>
      <translation>是或否</translation>
    </message>
  </context>
  <context>
    <name>BackupKeeper</name>
    <message>
      <source>Looking the project over</source>
      <translation>正在检查项目</translation>
    </message>
    <message>
      <source>Backing up</source>
      <translation>正在备份</translation>
    </message>
    <message>
      <source>No backup could be made. {why}</source>
      <translation>无法备份。{why}</translation>
    </message>
  </context>
  <context>
    <name>BackupModel</name>
    <message>
      <source>Made</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>Done since</source>
      <translation>此后的操作</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>文章</translation>
    </message>
    <message>
      <source>Spans</source>
      <translation>片段</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>大小</translation>
    </message>
    <message>
      <source>can’t be read</source>
      <translation>无法读取</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>未知</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>无</translation>
    </message>
    <message numerus="yes">
      <source>{count} steps</source>
      <translation>
        <numerusform>{count} 步</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>BalanceTable</name>
    <message>
      <source>Balance of the splits</source>
      <translation>各子集的均衡情况</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>文章</translation>
    </message>
    <message>
      <source>Stories</source>
      <translation>报道</translation>
    </message>
    <message>
      <source>Speakers</source>
      <translation>说话人</translation>
    </message>
    <message>
      <source>Speakers also in {split}</source>
      <translation>也在 {split} 中的说话人</translation>
    </message>
  </context>
  <context>
    <name>Card</name>
    <message>
      <source>Table</source>
      <translation>表格</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>保存…</translation>
    </message>
    <message>
      <source>{title} as a table</source>
      <translation>以表格显示“{title}”</translation>
    </message>
    <message>
      <source>Save {title}</source>
      <translation>保存“{title}”</translation>
    </message>
    <message>
      <source>The tour</source>
      <translation>导览</translation>
    </message>
    <message>
      <source>End the Tour</source>
      <translation>结束导览</translation>
    </message>
    <message>
      <source>{number} of {of}</source>
      <translation>{number} / {of}</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>下一个</translation>
    </message>
    <message>
      <source>Tour, {number} of {of}. {title}. {text}</source>
      <translation>导览，第 {number} 步，共 {of} 步。{title}。{text}</translation>
    </message>
  </context>
  <context>
    <name>ChoiceHeader</name>
    <message>
      <source>What column “{name}” holds</source>
      <translation>列“{name}”的内容</translation>
    </message>
  </context>
  <context>
    <name>ChoiceTable</name>
    <message>
      <source>First rows</source>
      <translation>前几行</translation>
    </message>
  </context>
  <context>
    <name>ColumnsDialog</name>
    <message>
      <source>Columns of “{name}”</source>
      <translation>“{name}”的列</translation>
    </message>
    <message>
      <source>Delimiter</source>
      <translation>分隔符</translation>
    </message>
    <message>
      <source>Comma</source>
      <translation>逗号</translation>
    </message>
    <message>
      <source>Semicolon</source>
      <translation>分号</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>制表符</translation>
    </message>
    <message>
      <source>Vertical bar</source>
      <translation>竖线</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>编码</translation>
    </message>
    <message>
      <source>The first row has the &amp;names</source>
      <translation>首行是列名(&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Delimiter:</source>
      <translation>分隔符(&amp;D)：</translation>
    </message>
    <message>
      <source>&amp;Encoding:</source>
      <translation>编码(&amp;E)：</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Say what each column holds. Each row becomes an article.</source>
      <translation>请说明每一列的内容。每一行会成为一篇文章。</translation>
    </message>
    <message numerus="yes">
      <source>Say what each column holds. Each row becomes an article. {count} more files with the same columns are read in the same way.</source>
      <translation>
        <numerusform>请说明每一列的内容。每一行会成为一篇文章。另有 {count} 个列相同的文件按同样方式读取。</numerusform>
      </translation>
    </message>
    <message>
      <source>Further data stay with the article. The choice is remembered for the next file with these columns.</source>
      <translation>其他数据会随文章保留。下次遇到同样列的文件时会记住此选择。</translation>
    </message>
    <message>
      <source>Choose “Text” above the column that has the text.</source>
      <translation>请在含有正文的列上方选择“正文”。</translation>
    </message>
  </context>
  <context>
    <name>CommandPalette</name>
    <message>
      <source>Command palette</source>
      <translation>命令面板</translation>
    </message>
    <message>
      <source>Search for an action, a label or an article</source>
      <translation>搜索操作、标签或文章</translation>
    </message>
    <message>
      <source>What fits</source>
      <translation>匹配项</translation>
    </message>
    <message>
      <source>No action, label or article fits these words.</source>
      <translation>没有与这些词匹配的操作、标签或文章。</translation>
    </message>
    <message>
      <source>({count} articles are still being made ready for the search)</source>
      <translation>（还有 {count} 篇文章正在为搜索做准备）</translation>
    </message>
  </context>
  <context>
    <name>ContentPane</name>
    <message>
      <source>What is left out</source>
      <translation>不会写出的内容</translation>
    </message>
    <message>
      <source>First lines</source>
      <translation>开头几行</translation>
    </message>
    <message>
      <source>To set elsewhere</source>
      <translation>需在别处设置</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>已复制。</translation>
    </message>
  </context>
  <context>
    <name>CopyDialog</name>
    <message>
      <source>Save a Copy</source>
      <translation>保存副本</translation>
    </message>
    <message>
      <source>{name} copy</source>
      <translation>{name} 副本</translation>
    </message>
    <message>
      <source>File to write</source>
      <translation>要写入的文件</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>文件(&amp;F)</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>选择…</translation>
    </message>
    <message>
      <source>&amp;Leave the history out</source>
      <translation>不含历史(&amp;L)</translation>
    </message>
    <message>
      <source>Without its history the copy can’t be undone, and nothing that was deleted is left in it: this is the copy to hand on.</source>
      <translation>不含历史的副本无法撤销，其中也不留任何已删除的内容：这是适合转交的副本。</translation>
    </message>
    <message>
      <source>&amp;Save Copy</source>
      <translation>保存副本(&amp;S)</translation>
    </message>
    <message>
      <source>File to Write</source>
      <translation>要写入的文件</translation>
    </message>
    <message>
      <source>Annotator projects (*{suffix})</source>
      <translation>Annotator 项目 (*{suffix})</translation>
    </message>
    <message>
      <source>Give the copy a name.</source>
      <translation>请给副本起一个名字。</translation>
    </message>
    <message>
      <source>There is a file of this name already. Choose another name.</source>
      <translation>已有同名文件。请选择别的名字。</translation>
    </message>
    <message>
      <source>There is no folder {folder}.</source>
      <translation>没有文件夹 {folder}。</translation>
    </message>
  </context>
  <context>
    <name>CorrectDialog</name>
    <message>
      <source>Correct Text</source>
      <translation>更正文本</translation>
    </message>
    <message>
      <source>The words as they should be</source>
      <translation>更正后的文字</translation>
    </message>
    <message>
      <source>Enter corrects, Shift+Enter breaks the line.</source>
      <translation>Enter 更正，Shift+Enter 换行。</translation>
    </message>
    <message>
      <source>What becomes of the spans</source>
      <translation>片段的变化</translation>
    </message>
    <message>
      <source>Correct</source>
      <translation>更正</translation>
    </message>
    <message numerus="yes">
      <source>{count} spans change:</source>
      <translation>
        <numerusform>{count} 个片段将改变：</numerusform>
      </translation>
    </message>
    <message>
      <source>All spans keep their words.</source>
      <translation>所有片段的文字保持不变。</translation>
    </message>
    <message>
      <source>{label} “{before}” is deleted</source>
      <translation>{label}“{before}”将被删除</translation>
    </message>
    <message>
      <source>{label} “{before}” becomes “{after}”</source>
      <translation>{label}“{before}”变为“{after}”</translation>
    </message>
    <message>
      <source>{label} “{before}” of {annotator} is deleted</source>
      <translation>{annotator} 的{label}“{before}”将被删除</translation>
    </message>
    <message>
      <source>{label} “{before}” of {annotator} becomes “{after}”</source>
      <translation>{annotator} 的{label}“{before}”变为“{after}”</translation>
    </message>
  </context>
  <context>
    <name>CrashReporter</name>
    <message>
      <source>A mistake in the program</source>
      <translation>程序出错</translation>
    </message>
    <message>
      <source>Something went wrong inside the program.</source>
      <translation>程序内部出了问题。</translation>
    </message>
    <message>
      <source>Your work is safe: every change that was shown is in the project file. You can go on. A copied report helps to mend this.</source>
      <translation>您的工作是安全的：显示过的每一项更改都已在项目文件中。您可以继续。复制报告有助于修复此问题。</translation>
    </message>
    <message>
      <source>Copy Report</source>
      <translation>复制报告</translation>
    </message>
  </context>
  <context>
    <name>DateRow</name>
    <message>
      <source>Published</source>
      <translation>发布时间</translation>
    </message>
    <message>
      <source>At any time</source>
      <translation>任何时间</translation>
    </message>
    <message>
      <source>From this day on</source>
      <translation>从这一天起</translation>
    </message>
    <message>
      <source>Until this day</source>
      <translation>到这一天止</translation>
    </message>
    <message>
      <source>Between two days</source>
      <translation>两日之间</translation>
    </message>
    <message>
      <source>From this day</source>
      <translation>从这一天起</translation>
    </message>
    <message>
      <source>Also articles without a date</source>
      <translation>也包括没有日期的文章</translation>
    </message>
    <message>
      <source>The first day is later than the last one.</source>
      <translation>第一天晚于最后一天。</translation>
    </message>
  </context>
  <context>
    <name>ExportActions</name>
    <message>
      <source>No longer there, and left out of the last settings: {names}.</source>
      <translation>以下各项已不存在，已从上次的设置中去掉：{names}。</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Exported {articles}, {spans} to “{name}”</source>
      <translation>已将{articles}、{spans}导出到“{name}”</translation>
    </message>
    <message>
      <source>Exported to “{name}”: {changes}</source>
      <translation>已导出到“{name}”：{changes}</translation>
    </message>
    <message>
      <source>Exported to “{name}”; nothing has changed since the last time</source>
      <translation>已导出到“{name}”；自上次以来没有变化</translation>
    </message>
    <message>
      <source>Show in Folder</source>
      <translation>在文件夹中显示</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>导出…</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>“{name}” is there already.</source>
      <translation>“{name}”已存在。</translation>
    </message>
    <message>
      <source>Replace It</source>
      <translation>替换</translation>
    </message>
    <message>
      <source>Progress of the export</source>
      <translation>导出进度</translation>
    </message>
    <message>
      <source>Show in Folder</source>
      <translation>在文件夹中显示</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>正在计数…</translation>
    </message>
    <message>
      <source>Counting</source>
      <translation>计数</translation>
    </message>
    <message>
      <source>Comparing</source>
      <translation>比较</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Keeping the splits</source>
      <translation>固定子集</translation>
    </message>
    <message>
      <source>Waiting until another long task has ended…</source>
      <translation>正在等待另一个耗时任务结束…</translation>
    </message>
    <message>
      <source>Wrote {articles}, {spans} to {path}</source>
      <translation>已写入 {articles}、{spans}：{path}</translation>
    </message>
    <message>
      <source>The export was cancelled; nothing was written.</source>
      <translation>导出已取消；没有写入任何内容。</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
  </context>
  <context>
    <name>ExportForm</name>
    <message>
      <source>Splits</source>
      <translation>子集</translation>
    </message>
  </context>
  <context>
    <name>FigureTable</name>
    <message>
      <source>Enter shows the articles behind a row.</source>
      <translation>按 Enter 显示该行对应的文章。</translation>
    </message>
  </context>
  <context>
    <name>FileActions</name>
    <message>
      <source>New Project</source>
      <translation>新建项目</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>文章</translation>
    </message>
    <message>
      <source>Open Project</source>
      <translation>打开项目</translation>
    </message>
    <message>
      <source>You can go on here now: {path}</source>
      <translation>现在可以在这里继续：{path}</translation>
    </message>
    <message>
      <source>New work is {name}’s now</source>
      <translation>从现在起，新的标注归 {name}</translation>
    </message>
    <message>
      <source>What Now?</source>
      <translation>怎么办？</translation>
    </message>
    <message>
      <source>Annotator projects (*{suffix})</source>
      <translation>Annotator 项目 (*{suffix})</translation>
    </message>
  </context>
  <context>
    <name>FilesModel</name>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>格式</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>文章</translation>
    </message>
    <message>
      <source>Spans</source>
      <translation>片段</translation>
    </message>
    <message>
      <source>Links</source>
      <translation>关联</translation>
    </message>
    <message>
      <source>Already here</source>
      <translation>已有</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>被拒绝</translation>
    </message>
  </context>
  <context>
    <name>FilterBox</name>
    <message>
      <source>Annotators</source>
      <translation>标注者</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>发布时间</translation>
    </message>
    <message>
      <source>Choose at least one status.</source>
      <translation>请至少选择一种状态。</translation>
    </message>
    <message>
      <source>Choose at least one annotator.</source>
      <translation>请至少选择一位标注者。</translation>
    </message>
    <message>
      <source>Choose at least one label.</source>
      <translation>请至少选择一个标签。</translation>
    </message>
  </context>
  <context>
    <name>FilterChips</name>
    <message>
      <source>Take this away: {criterion}</source>
      <translation>移除此条件：{criterion}</translation>
    </message>
  </context>
  <context>
    <name>FilterField</name>
    <message>
      <source>Filter</source>
      <translation>筛选</translation>
    </message>
    <message>
      <source>Filter the spans</source>
      <translation>筛选片段</translation>
    </message>
    <message>
      <source>Show only the spans with these words: text, label, speaker, note</source>
      <translation>只显示含有这些词语的片段：文字、标签、说话人、备注</translation>
    </message>
  </context>
  <context>
    <name>FilterPanel</name>
    <message>
      <source>Filter and sort the articles</source>
      <translation>筛选和排序文章</translation>
    </message>
    <message>
      <source>&amp;Sort by</source>
      <translation>排序依据(&amp;S)</translation>
    </message>
    <message>
      <source>Dire&amp;ction</source>
      <translation>方向(&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Flag</source>
      <translation>旗标(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;With label</source>
      <translation>含标签(&amp;W)</translation>
    </message>
    <message>
      <source>With&amp;out label</source>
      <translation>不含标签(&amp;O)</translation>
    </message>
    <message>
      <source>So&amp;urce</source>
      <translation>来源(&amp;U)</translation>
    </message>
    <message>
      <source>&amp;Published from</source>
      <translation>发布起始(&amp;P)</translation>
    </message>
    <message>
      <source>Published un&amp;til</source>
      <translation>发布截止(&amp;T)</translation>
    </message>
    <message>
      <source>Wor&amp;k of</source>
      <translation>标注者(&amp;K)</translation>
    </message>
    <message>
      <source>&amp;Note</source>
      <translation>备注(&amp;N)</translation>
    </message>
    <message>
      <source>Show &amp;all articles</source>
      <translation>显示所有文章(&amp;A)</translation>
    </message>
    <message>
      <source>Any</source>
      <translation>不限</translation>
    </message>
    <message>
      <source>Ascending</source>
      <translation>升序</translation>
    </message>
    <message>
      <source>Descending</source>
      <translation>降序</translation>
    </message>
    <message>
      <source>Flagged</source>
      <translation>有旗标</translation>
    </message>
    <message>
      <source>Not flagged</source>
      <translation>无旗标</translation>
    </message>
    <message>
      <source>No source</source>
      <translation>无来源</translation>
    </message>
    <message>
      <source>{annotator} (now)</source>
      <translation>{annotator}（当前）</translation>
    </message>
    <message>
      <source>With a note</source>
      <translation>有备注</translation>
    </message>
    <message>
      <source>Without a note</source>
      <translation>无备注</translation>
    </message>
    <message>
      <source>year-month-day</source>
      <translation>年-月-日</translation>
    </message>
  </context>
  <context>
    <name>Find</name>
    <message>
      <source>from the start again</source>
      <translation>已从头继续</translation>
    </message>
    <message>
      <source>from the end again</source>
      <translation>已从末尾继续</translation>
    </message>
    <message>
      <source>{count}…</source>
      <translation>{count}…</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>没有找到</translation>
    </message>
    <message>
      <source>{number} of {count}</source>
      <translation>{number} / {count}</translation>
    </message>
    <message numerus="yes">
      <source>{count} hits</source>
      <translation>
        <numerusform>{count} 处</numerusform>
      </translation>
    </message>
    <message>
      <source>“{words}” is not in this article.</source>
      <translation>本文中没有“{words}”。</translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>Find in this article</source>
      <translation>在本文中查找</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>上一个</translation>
    </message>
    <message>
      <source>Previous (Shift+Enter)</source>
      <translation>上一个（Shift+Enter）</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>下一个</translation>
    </message>
    <message>
      <source>Next (Enter)</source>
      <translation>下一个（Enter）</translation>
    </message>
    <message>
      <source>Match case</source>
      <translation>区分大小写</translation>
    </message>
    <message>
      <source>Whole words</source>
      <translation>全词匹配</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>关闭（Esc）</translation>
    </message>
  </context>
  <context>
    <name>FormatRows</name>
    <message>
      <source>Format</source>
      <translation>格式</translation>
    </message>
    <message>
      <source>Where spans overlap</source>
      <translation>片段重叠时</translation>
    </message>
  </context>
  <context>
    <name>FoundLine</name>
    <message>
      <source>{articles} and more</source>
      <translation>{articles}以上</translation>
    </message>
    <message>
      <source>({count} are still being made ready for the search)</source>
      <translation>（还有 {count} 篇正在为搜索做准备）</translation>
    </message>
    <message>
      <source>No articles yet.</source>
      <translation>还没有文章。</translation>
    </message>
    <message>
      <source>Drop files here, or choose File → Import Files.</source>
      <translation>把文件拖放到这里，或选择“文件 → 导入文件”。</translation>
    </message>
    <message>
      <source>No article has “{words}”.</source>
      <translation>没有文章含有“{words}”。</translation>
    </message>
    <message>
      <source>No article that passes this filter has “{words}”.</source>
      <translation>符合此筛选条件的文章中没有“{words}”。</translation>
    </message>
    <message>
      <source>Try fewer or other words.</source>
      <translation>请减少或更换词语。</translation>
    </message>
    <message>
      <source>Show all articles</source>
      <translation>显示所有文章</translation>
    </message>
    <message>
      <source>No open article is left.</source>
      <translation>已没有待处理的文章。</translation>
    </message>
    <message>
      <source>No article passes this filter.</source>
      <translation>没有文章符合此筛选条件。</translation>
    </message>
  </context>
  <context>
    <name>Frame</name>
    <message>
      <source>Labels</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>文章</translation>
    </message>
    <message>
      <source>Spans</source>
      <translation>片段</translation>
    </message>
    <message>
      <source>Guideline</source>
      <translation>标注指南</translation>
    </message>
    <message>
      <source>Panes</source>
      <translation>面板</translation>
    </message>
  </context>
  <context>
    <name>Grip</name>
    <message>
      <source>Drag to move the pane; double-click to let it float</source>
      <translation>拖动可移动面板；双击可使其浮动</translation>
    </message>
  </context>
  <context>
    <name>GuidelineActions</name>
    <message>
      <source>Replace Guideline</source>
      <translation>替换标注指南</translation>
    </message>
    <message>
      <source>{project} guideline</source>
      <translation>{project} 标注指南</translation>
    </message>
    <message>
      <source>Export Guideline</source>
      <translation>导出标注指南</translation>
    </message>
    <message>
      <source>Wrote the guideline to {path}</source>
      <translation>标注指南已写入 {path}</translation>
    </message>
    <message>
      <source>The guideline has no section “{label}”.</source>
      <translation>标注指南没有“{label}”这一节。</translation>
    </message>
    <message>
      <source>These words are no longer in the project.</source>
      <translation>这些文字已不在项目中。</translation>
    </message>
    <message>
      <source>Markdown (*.md *.markdown *.txt)</source>
      <translation>Markdown (*.md *.markdown *.txt)</translation>
    </message>
  </context>
  <context>
    <name>GuidelinePage</name>
    <message>
      <source>Guideline</source>
      <translation>标注指南</translation>
    </message>
    <message>
      <source>Copied the address: {address}</source>
      <translation>已复制网址：{address}</translation>
    </message>
    <message>
      <source>This link leads nowhere that is safe to go.</source>
      <translation>此链接指向的地方不安全，未打开。</translation>
    </message>
    <message>
      <source>The guideline has no such section.</source>
      <translation>标注指南没有这一节。</translation>
    </message>
  </context>
  <context>
    <name>GuidelinePanel</name>
    <message>
      <source>The guideline is too long to be edited here.</source>
      <translation>标注指南太长，无法在这里编辑。</translation>
    </message>
    <message>
      <source>Section</source>
      <translation>章节</translation>
    </message>
    <message>
      <source>Go to a section</source>
      <translation>转到某一节</translation>
    </message>
    <message>
      <source>More about the guideline</source>
      <translation>标注指南的更多操作</translation>
    </message>
    <message>
      <source>Text of the guideline</source>
      <translation>标注指南的文本</translation>
    </message>
    <message>
      <source>Markdown: # heading, **bold**, - list. Ctrl+Enter shows it.</source>
      <translation>Markdown：# 标题、**粗体**、- 列表。按 Ctrl+Enter 显示效果。</translation>
    </message>
    <message>
      <source>There is no guideline yet.</source>
      <translation>还没有标注指南。</translation>
    </message>
    <message>
      <source>Write down what counts as what, so that the next article is tagged alike.</source>
      <translation>写下什么算什么，让下一篇文章也照样标注。</translation>
    </message>
    <message>
      <source>Write It</source>
      <translation>编写</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>完成</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>编辑</translation>
    </message>
    <message>
      <source>Show it as it is read (Ctrl+Enter)</source>
      <translation>显示阅读效果 (Ctrl+Enter)</translation>
    </message>
    <message>
      <source>Change the guideline</source>
      <translation>修改标注指南</translation>
    </message>
    <message>
      <source>Precedents ({count})</source>
      <translation>先例（{count}）</translation>
    </message>
    <message>
      <source>Hard cases and how they were decided. {key} files the active span.</source>
      <translation>疑难案例及其裁定。按 {key} 记录当前片段。</translation>
    </message>
  </context>
  <context>
    <name>Heading</name>
    <message>
      <source>Tag all “{words}” as</source>
      <translation>将所有“{words}”标注为</translation>
    </message>
  </context>
  <context>
    <name>HistoryActions</name>
    <message>
      <source>Dropped what was not on the disk yet.</source>
      <translation>已放弃尚未写入磁盘的更改。</translation>
    </message>
    <message>
      <source>Undoing: {what}</source>
      <translation>正在撤销：{what}</translation>
    </message>
    <message>
      <source>Redoing: {what}</source>
      <translation>正在重做：{what}</translation>
    </message>
  </context>
  <context>
    <name>ImportActions</name>
    <message>
      <source>Import Files</source>
      <translation>导入文件</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>所有文件 (*)</translation>
    </message>
    <message>
      <source>Import Folder</source>
      <translation>导入文件夹</translation>
    </message>
    <message>
      <source>Importing</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>Preparing the search</source>
      <translation>准备搜索</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>详细信息</translation>
    </message>
    <message numerus="yes">
      <source>{count} articles imported</source>
      <translation>
        <numerusform>已导入 {count} 篇文章</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} already there</source>
      <translation>{count} 项已存在</translation>
    </message>
    <message>
      <source>{count} refused</source>
      <translation>{count} 项被拒绝</translation>
    </message>
  </context>
  <context>
    <name>ImportDialog</name>
    <message>
      <source>Import Labels</source>
      <translation>导入标签</translation>
    </message>
    <message>
      <source>This changes; nothing is removed:</source>
      <translation>将更改以下内容，不会移除任何内容：</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>更改</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>new label: {name}</source>
      <translation>新标签：{name}</translation>
    </message>
    <message>
      <source>new relation type: {name}</source>
      <translation>新关联类型：{name}</translation>
    </message>
    <message>
      <source>colour</source>
      <translation>颜色</translation>
    </message>
    <message>
      <source>key</source>
      <translation>按键</translation>
    </message>
    <message>
      <source>definition</source>
      <translation>定义</translation>
    </message>
    <message>
      <source>attributes</source>
      <translation>属性</translation>
    </message>
    <message>
      <source>labels that it may join</source>
      <translation>可关联的标签</translation>
    </message>
    <message>
      <source>{name}: {what}</source>
      <translation>{name}：{what}</translation>
    </message>
  </context>
  <context>
    <name>ImportPreviewDialog</name>
    <message>
      <source>What Would Come In</source>
      <translation>将导入的内容</translation>
    </message>
    <message>
      <source>Progress of the reading</source>
      <translation>读取进度</translation>
    </message>
    <message>
      <source>Labels that this project does not have</source>
      <translation>本项目没有的标签</translation>
    </message>
    <message>
      <source>Link types that this project does not have</source>
      <translation>本项目没有的关联类型</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>详细信息</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>Columns…</source>
      <translation>列…</translation>
    </message>
    <message>
      <source>Waiting until another long task has ended…</source>
      <translation>正在等待另一个耗时任务结束…</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>读取</translation>
    </message>
    <message>
      <source>The files can’t be read.</source>
      <translation>无法读取这些文件。</translation>
    </message>
    <message>
      <source>Reading the files…</source>
      <translation>正在读取文件…</translation>
    </message>
    <message>
      <source>This would come in: {what}.</source>
      <translation>将导入：{what}。</translation>
    </message>
    <message>
      <source>Only statuses would come in.</source>
      <translation>只会导入状态。</translation>
    </message>
    <message>
      <source>Nothing new would come in.</source>
      <translation>不会有新内容导入。</translation>
    </message>
    <message numerus="yes">
      <source>{count} are in the project already and are left as they are.</source>
      <translation>
        <numerusform>{count} 项已在项目中，保持不变。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} spans and links are left out, as you chose.</source>
      <translation>
        <numerusform>按您的选择，{count} 个片段和关联将不导入。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} would be refused; see “Problems”.</source>
      <translation>
        <numerusform>{count} 项会被拒绝；见“问题”。</numerusform>
      </translation>
    </message>
    <message>
      <source>Files</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Files ({count})</source>
      <translation>文件 ({count})</translation>
    </message>
    <message>
      <source>Problems ({count})</source>
      <translation>问题 ({count})</translation>
    </message>
    <message>
      <source>What is done to texts</source>
      <translation>对正文的处理</translation>
    </message>
    <message>
      <source>What is done to texts ({count})</source>
      <translation>对正文的处理 ({count})</translation>
    </message>
  </context>
  <context>
    <name>ImportReportDialog</name>
    <message>
      <source>Import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>What was done to texts on the way in:</source>
      <translation>导入时对文本的处理：</translation>
    </message>
    <message>
      <source>Copy as Text</source>
      <translation>复制为文本</translation>
    </message>
    <message>
      <source>Nothing new was imported.</source>
      <translation>没有导入新内容。</translation>
    </message>
    <message>
      <source>Statuses were imported.</source>
      <translation>已导入状态。</translation>
    </message>
    <message>
      <source>Imported {what}.</source>
      <translation>已导入 {what}。</translation>
    </message>
    <message numerus="yes">
      <source>{count} were in the project already and were left as they are.</source>
      <translation>
        <numerusform>{count} 项已在项目中，保持原样。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} were refused; the rest is in.</source>
      <translation>
        <numerusform>{count} 项被拒绝；其余已导入。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} were refused.</source>
      <translation>
        <numerusform>{count} 项被拒绝。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} spans and links were left out, as you chose.</source>
      <translation>
        <numerusform>按您的选择，{count} 个片段和关联没有导入。</numerusform>
      </translation>
    </message>
    <message>
      <source>Undo takes the whole import back.</source>
      <translation>“撤销”可撤回整个导入。</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>问题</translation>
    </message>
  </context>
  <context>
    <name>Job</name>
    <message>
      <source>The task stopped because of a mistake in the program.</source>
      <translation>任务因程序出错而停止。</translation>
    </message>
    <message>
      <source>Nothing of it was kept; the project is as it was.</source>
      <translation>没有保留任何结果；项目保持原样。</translation>
    </message>
  </context>
  <context>
    <name>JobBar</name>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>{what}…</source>
      <translation>{what}…</translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent}%</translation>
    </message>
    <message>
      <source>{count} s left</source>
      <translation>还剩 {count} 秒</translation>
    </message>
    <message>
      <source>{count} min left</source>
      <translation>还剩 {count} 分钟</translation>
    </message>
    <message>
      <source>stopping…</source>
      <translation>正在停止…</translation>
    </message>
  </context>
  <context>
    <name>Jobs</name>
    <message>
      <source>Another long task is still running.</source>
      <translation>另一个耗时任务仍在运行。</translation>
    </message>
    <message>
      <source>Wait until it has ended, or cancel it.</source>
      <translation>请等它结束，或取消它。</translation>
    </message>
  </context>
  <context>
    <name>KeepingActions</name>
    <message>
      <source>Backed up as {name}</source>
      <translation>已备份为 {name}</translation>
    </message>
    <message>
      <source>Show Folder</source>
      <translation>显示文件夹</translation>
    </message>
    <message>
      <source>Backing up</source>
      <translation>正在备份</translation>
    </message>
    <message>
      <source>Copied to {name}</source>
      <translation>已复制到 {name}</translation>
    </message>
    <message>
      <source>Copying</source>
      <translation>正在复制</translation>
    </message>
    <message>
      <source>Saving what can be read</source>
      <translation>正在保存可读取的内容</translation>
    </message>
    <message>
      <source>Restoring</source>
      <translation>正在恢复</translation>
    </message>
    <message>
      <source>The project is as it was in {backup}. What was there is now {aside}.</source>
      <translation>项目已恢复到 {backup} 中的样子。原来的内容现在是 {aside}。</translation>
    </message>
    <message>
      <source>The project is as it was in {backup}.</source>
      <translation>项目已恢复到 {backup} 中的样子。</translation>
    </message>
  </context>
  <context>
    <name>KeyEditor</name>
    <message>
      <source>Change Keys</source>
      <translation>更改按键</translation>
    </message>
    <message>
      <source>Search for an action</source>
      <translation>搜索操作</translation>
    </message>
    <message>
      <source>Search by &amp;Key</source>
      <translation>按键搜索(&amp;K)</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>操作</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>按键</translation>
    </message>
    <message>
      <source>Actions and their keys</source>
      <translation>操作及其按键</translation>
    </message>
    <message>
      <source>&amp;Reset All</source>
      <translation>全部重置(&amp;R)</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>已更改</translation>
    </message>
    <message>
      <source>No action fits.</source>
      <translation>没有符合的操作。</translation>
    </message>
    <message numerus="yes">
      <source>{count} actions</source>
      <translation>
        <numerusform>{count} 项操作</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Put Them Back</source>
      <translation>恢复(&amp;P)</translation>
    </message>
    <message>
      <source>All keys are as at first.</source>
      <translation>所有按键均为初始设置。</translation>
    </message>
  </context>
  <context>
    <name>KeyField</name>
    <message>
      <source>Press the new key, Esc to leave</source>
      <translation>请按新键，Esc 取消</translation>
    </message>
  </context>
  <context>
    <name>KeyPanel</name>
    <message>
      <source>&amp;Add a Key…</source>
      <translation>添加按键(&amp;A)…</translation>
    </message>
    <message>
      <source>Rese&amp;t</source>
      <translation>重置(&amp;T)</translation>
    </message>
    <message>
      <source>This can’t be changed here.</source>
      <translation>此处不能更改。</translation>
    </message>
    <message>
      <source>{key}  ×</source>
      <translation>{key}  ×</translation>
    </message>
    <message>
      <source>Take {key} away</source>
      <translation>去掉 {key}</translation>
    </message>
    <message>
      <source>It has the key {key} already.</source>
      <translation>它已有按键 {key}。</translation>
    </message>
    <message>
      <source>{key} is the key of the label “{name}” in this project.</source>
      <translation>{key} 是本项目中标签“{name}”的按键。</translation>
    </message>
    <message>
      <source>{key} is the key of “{name}”.</source>
      <translation>{key} 是“{name}”的按键。</translation>
    </message>
    <message>
      <source>{key} stays for {name}.</source>
      <translation>{key} 保留用于：{name}。</translation>
    </message>
    <message>
      <source>Ta&amp;ke It from “{name}”</source>
      <translation>从“{name}”取用(&amp;K)</translation>
    </message>
    <message>
      <source>{key} is taken from “{name}”.</source>
      <translation>{key} 已从“{name}”取用。</translation>
    </message>
    <message>
      <source>{key} does it from now on.</source>
      <translation>今后按 {key} 执行。</translation>
    </message>
    <message>
      <source>{key} is free now.</source>
      <translation>{key} 现在空闲。</translation>
    </message>
    <message>
      <source>Its keys are as at first.</source>
      <translation>其按键为初始设置。</translation>
    </message>
    <message>
      <source>Its keys are as at first, but {key} stays with “{name}”.</source>
      <translation>其按键已恢复初始设置，但 {key} 仍属于“{name}”。</translation>
    </message>
  </context>
  <context>
    <name>KeysDialog</name>
    <message>
      <source>Labels</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>按键</translation>
    </message>
    <message>
      <source>Search for an action or a key</source>
      <translation>搜索操作或按键</translation>
    </message>
    <message>
      <source>&amp;Change Keys…</source>
      <translation>更改按键(&amp;C)…</translation>
    </message>
    <message>
      <source>No action and no key fits these words.</source>
      <translation>没有与这些词匹配的操作或按键。</translation>
    </message>
  </context>
  <context>
    <name>LabelBar</name>
    <message>
      <source>Labels</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>More labels</source>
      <translation>更多标签</translation>
    </message>
    <message>
      <source>Add a label</source>
      <translation>添加标签</translation>
    </message>
    <message>
      <source>New label</source>
      <translation>新标签</translation>
    </message>
    <message>
      <source>Name of the new label</source>
      <translation>新标签的名称</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Look Up in &amp;Guideline</source>
      <translation>在标注指南中查看(&amp;G)</translation>
    </message>
    <message>
      <source>&amp;Rename…</source>
      <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
      <source>&amp;Colour…</source>
      <translation>颜色(&amp;C)…</translation>
    </message>
    <message>
      <source>&amp;Edit Labels…</source>
      <translation>编辑标签(&amp;E)…</translation>
    </message>
    <message>
      <source>read-only</source>
      <translation>只读</translation>
    </message>
    <message>
      <source>✓ saved</source>
      <translation>✓ 已保存</translation>
    </message>
    <message>
      <source>✗ not saved</source>
      <translation>✗ 未保存</translation>
    </message>
    <message>
      <source>· {done} / {total} done</source>
      <translation>· 已完成 {done} / {total}</translation>
    </message>
  </context>
  <context>
    <name>LabelChip</name>
    <message>
      <source>Hard to tell from {labels} by colour.</source>
      <translation>颜色难以与 {labels} 区分。</translation>
    </message>
    <message>
      <source>Hard to tell from {labels} for some colour-blind people.</source>
      <translation>部分色觉障碍者难以将其与 {labels} 区分。</translation>
    </message>
    <message>
      <source>The name on each mark tells them apart.</source>
      <translation>每处标记上的名称可加以区分。</translation>
    </message>
    <message>
      <source>Tag as {label}</source>
      <translation>标注为 {label}</translation>
    </message>
    <message>
      <source>Tag as {label}, key {key}</source>
      <translation>标注为 {label}，按键 {key}</translation>
    </message>
    <message>
      <source>{what}, armed</source>
      <translation>{what}，待命</translation>
    </message>
    <message>
      <source>“{name}”</source>
      <translation>“{name}”</translation>
    </message>
  </context>
  <context>
    <name>LabelList</name>
    <message>
      <source>Labels</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Drag a label, or press Alt with an arrow, to move it.</source>
      <translation>拖动标签，或按 Alt 加方向键来移动。</translation>
    </message>
  </context>
  <context>
    <name>LabelPage</name>
    <message>
      <source>new label</source>
      <translation>新标签</translation>
    </message>
    <message>
      <source>Delete “{label}”</source>
      <translation>删除“{label}”</translation>
    </message>
    <message>
      <source>The label “{label}” goes, and with it {spans}.</source>
      <translation>将删除标签“{label}”及其 {spans}。</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Merge “{label}” into “{other}”</source>
      <translation>将“{label}”合并到“{other}”</translation>
    </message>
    <message>
      <source>{spans} with the label “{label}” become “{other}”.</source>
      <translation>{spans}将由“{label}”变为“{other}”。</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>合并</translation>
    </message>
    <message>
      <source>Counting</source>
      <translation>计数</translation>
    </message>
    <message>
      <source>Hard to tell from {labels} by colour.</source>
      <translation>颜色难以与 {labels} 区分。</translation>
    </message>
    <message>
      <source>Hard to tell from {labels} for some colour-blind people.</source>
      <translation>部分色觉障碍者难以将其与 {labels} 区分。</translation>
    </message>
    <message>
      <source>{spans} ({counts})</source>
      <translation>{spans}（{counts}）</translation>
    </message>
    <message>
      <source>Add &amp;Label</source>
      <translation>添加标签(&amp;L)</translation>
    </message>
    <message>
      <source>Move the label up</source>
      <translation>上移标签</translation>
    </message>
    <message>
      <source>Move the label down</source>
      <translation>下移标签</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>按键</translation>
    </message>
    <message>
      <source>Definition</source>
      <translation>定义</translation>
    </message>
    <message>
      <source>Spans with this label</source>
      <translation>使用此标签的片段</translation>
    </message>
    <message>
      <source>&amp;Merge into…</source>
      <translation>合并到(&amp;M)…</translation>
    </message>
    <message>
      <source>&amp;Delete…</source>
      <translation>删除(&amp;D)…</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>颜色</translation>
    </message>
  </context>
  <context>
    <name>Lister</name>
    <message>
      <source>This project is read-only, so nothing can be tagged.</source>
      <translation>此项目是只读的，因此无法标注。</translation>
    </message>
    <message>
      <source>Nothing is ticked.</source>
      <translation>没有勾选任何项。</translation>
    </message>
    <message>
      <source>Tagging</source>
      <translation>正在标注</translation>
    </message>
    <message>
      <source>All of these are tagged already.</source>
      <translation>这些都已标注。</translation>
    </message>
    <message>
      <source>Occurrences</source>
      <translation>出现处</translation>
    </message>
    <message>
      <source>Looking through the open articles…</source>
      <translation>正在查找待处理的文章…</translation>
    </message>
    <message>
      <source>Looking through the open articles</source>
      <translation>查找待处理的文章</translation>
    </message>
    <message>
      <source>Look Again</source>
      <translation>重新查找</translation>
    </message>
    <message>
      <source>Look in All Open Articles</source>
      <translation>在所有待处理的文章中查找</translation>
    </message>
    <message>
      <source>Wherever else “{words}” stands in this article, it is tagged already.</source>
      <translation>本文中其他的“{words}”都已标注。</translation>
    </message>
    <message>
      <source>“{words}” stands nowhere else in this article.</source>
      <translation>本文其他地方没有“{words}”。</translation>
    </message>
    <message>
      <source>Wherever else “{words}” stands in the open articles, it is tagged already.</source>
      <translation>待处理文章中其他的“{words}”都已标注。</translation>
    </message>
    <message>
      <source>“{words}” stands nowhere else in the open articles.</source>
      <translation>待处理文章的其他地方没有“{words}”。</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>{name} — Annotator</source>
      <translation>{name} — Annotator</translation>
    </message>
    <message>
      <source>The project is shown for reading; it opens by itself when it is free.</source>
      <translation>项目以只读方式显示；空闲后会自动打开供编辑。</translation>
    </message>
    <message>
      <source>This project is read-only: tagging is off.
{path}</source>
      <translation>此项目是只读的：无法标注。
{path}</translation>
    </message>
  </context>
  <context>
    <name>NameRows</name>
    <message numerus="yes">
      <source>{count} more are made.</source>
      <translation>
        <numerusform>另有 {count} 个会新建。</numerusform>
      </translation>
    </message>
    <message>
      <source>What becomes of “{name}”</source>
      <translation>“{name}”如何处理</translation>
    </message>
    <message>
      <source>Make it</source>
      <translation>新建</translation>
    </message>
    <message>
      <source>Take it for “{name}”</source>
      <translation>视为“{name}”</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>不导入</translation>
    </message>
  </context>
  <context>
    <name>NoticeBar</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>关闭此消息</translation>
    </message>
  </context>
  <context>
    <name>OccurrencesPanel</name>
    <message>
      <source>Close (Esc)</source>
      <translation>关闭（Esc）</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>&amp;This article</source>
      <translation>本文(&amp;T)</translation>
    </message>
    <message>
      <source>All &amp;open articles</source>
      <translation>所有待处理的文章(&amp;O)</translation>
    </message>
    <message>
      <source>&amp;Whole words</source>
      <translation>全词匹配(&amp;W)</translation>
    </message>
    <message>
      <source>Leave out what is only a part of a longer word.</source>
      <translation>忽略只是较长词语一部分的结果。</translation>
    </message>
    <message>
      <source>Match &amp;case</source>
      <translation>区分大小写(&amp;C)</translation>
    </message>
    <message>
      <source>Small and capital letters, and accents, must match.</source>
      <translation>大小写和变音符号必须一致。</translation>
    </message>
    <message>
      <source>Occurrences</source>
      <translation>出现处</translation>
    </message>
    <message>
      <source>What is listed</source>
      <translation>列出的内容</translation>
    </message>
    <message>
      <source>Give the label to all that are ticked: one step to undo.</source>
      <translation>给所有勾选项加上标签：一步即可撤销。</translation>
    </message>
    <message>
      <source>Tag {count}</source>
      <translation>标注 {count} 处</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>标注</translation>
    </message>
    <message>
      <source>{ticked} of {total} ticked</source>
      <translation>已勾选 {ticked} / {total}</translation>
    </message>
    <message numerus="yes">
      <source>{count} occurrences</source>
      <translation>
        <numerusform>{count} 处</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in {count} articles</source>
      <translation>
        <numerusform>（{count} 篇文章）</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} are tagged already</source>
      <translation>
        <numerusform>{count} 处已标注</numerusform>
      </translation>
    </message>
    <message>
      <source>there are more: tag these first</source>
      <translation>还有更多：请先标注这些</translation>
    </message>
  </context>
  <context>
    <name>OptionActions</name>
    <message>
      <source>The settings in {file} can’t be read, so everything is as at first. The file is kept.</source>
      <translation>无法读取 {file} 中的设置，一切按初始状态。文件已保留。</translation>
    </message>
    <message>
      <source>Some settings in {file} make no sense and were left out: {names}.</source>
      <translation>{file} 中有些设置无效，已忽略：{names}。</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>设置…</translation>
    </message>
  </context>
  <context>
    <name>OtherDetails</name>
    <message>
      <source>Only they can change it. Its words are selected: a label key tags them.</source>
      <translation>只有其本人可以更改。这些文字已选中：按标签键即可标注。</translation>
    </message>
    <message>
      <source>Tagged by</source>
      <translation>标注者</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>是</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>备注</translation>
    </message>
  </context>
  <context>
    <name>PaneActions</name>
    <message>
      <source>Go to a pane at the side first: {key}.</source>
      <translation>请先转到侧边的面板：{key}。</translation>
    </message>
    <message>
      <source>Go to a pane at the side first.</source>
      <translation>请先转到侧边的面板。</translation>
    </message>
  </context>
  <context>
    <name>PasteDialog</name>
    <message>
      <source>Paste Article</source>
      <translation>粘贴文章</translation>
    </message>
    <message>
      <source>Paste the text of the article here.</source>
      <translation>请在此粘贴文章正文。</translation>
    </message>
    <message>
      <source>Text of the article</source>
      <translation>文章正文</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>Add Article</source>
      <translation>添加文章</translation>
    </message>
    <message>
      <source>No headline, date or source was recognised: the whole text is the article.</source>
      <translation>没有识别出标题、日期或来源：全部文本都是正文。</translation>
    </message>
    <message>
      <source>Recognised as the head, and kept apart from the text:</source>
      <translation>已识别为文头，与正文分开保存：</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Editor</source>
      <translation>编辑</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>作者</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>发布时间</translation>
    </message>
    <message>
      <source>Dateline</source>
      <translation>电头</translation>
    </message>
  </context>
  <context>
    <name>Performer</name>
    <message>
      <source>This span has no link to remove.</source>
      <translation>这个片段没有可移除的关联。</translation>
    </message>
    <message>
      <source>Added {label}. {key}: it continues “{words}”.</source>
      <translation>已添加 {label}。按 {key}：它接续“{words}”。</translation>
    </message>
    <message>
      <source>Added {label}. {key} links it to “{words}”.</source>
      <translation>已添加 {label}。按 {key} 把它关联到“{words}”。</translation>
    </message>
    <message>
      <source>A {label} can’t be unattributed.</source>
      <translation>{label} 不能设为“无说话人”。</translation>
    </message>
    <message>
      <source>Only a quote can lack a speaker.</source>
      <translation>只有引语可以没有说话人。</translation>
    </message>
    <message>
      <source>The arrows move the edge of the span; Enter lets go.</source>
      <translation>方向键移动片段的边缘；Enter 放开。</translation>
    </message>
    <message>
      <source>The arrows move the start of the span; {key} takes the end, Enter lets go.</source>
      <translation>方向键移动片段的开头；{key} 换到结尾，Enter 放开。</translation>
    </message>
    <message>
      <source>The arrows move the end of the span; {key} takes the start, Enter lets go.</source>
      <translation>方向键移动片段的结尾；{key} 换到开头，Enter 放开。</translation>
    </message>
    <message>
      <source>Link to: a digit, a click, or Tab and Enter. Esc leaves it.</source>
      <translation>关联到：按数字、点击，或用 Tab 和 Enter。Esc 取消。</translation>
    </message>
    <message>
      <source>Enter links to {label} “{words}”. Tab goes on, Esc leaves it.</source>
      <translation>Enter 关联到 {label}“{words}”。Tab 换下一个，Esc 取消。</translation>
    </message>
    <message>
      <source>Armed: what you select becomes a {label}. Esc ends it.</source>
      <translation>已待命：选中的内容将标为 {label}。Esc 结束。</translation>
    </message>
    <message>
      <source>There is only blank space there, so nothing was tagged.</source>
      <translation>那里只有空白，因此没有标注。</translation>
    </message>
    <message>
      <source>The selection does not lie inside the text.</source>
      <translation>选区不在正文之内。</translation>
    </message>
    <message>
      <source>Nothing is selected.</source>
      <translation>没有选中任何内容。</translation>
    </message>
    <message>
      <source>No span is active: click one, or press Space.</source>
      <translation>没有当前片段：请点击一个，或按空格键。</translation>
    </message>
    <message>
      <source>This article has no spans yet.</source>
      <translation>本文还没有片段。</translation>
    </message>
    <message>
      <source>No label was used yet that could be repeated.</source>
      <translation>还没有用过可以重复的标签。</translation>
    </message>
    <message>
      <source>There is nothing here that this span can be linked to.</source>
      <translation>这里没有可与此片段关联的内容。</translation>
    </message>
    <message>
      <source>There is no other part here that this span could continue.</source>
      <translation>这里没有此片段可以接续的部分。</translation>
    </message>
    <message>
      <source>No span has this digit.</source>
      <translation>没有片段对应这个数字。</translation>
    </message>
  </context>
  <context>
    <name>Plot</name>
    <message>
      <source>{bar} of {bars}</source>
      <translation>第 {bar} 项，共 {bars} 项</translation>
    </message>
  </context>
  <context>
    <name>PrecedentBar</name>
    <message>
      <source>How it is decided — Enter files it, Esc leaves it</source>
      <translation>如何裁定 — Enter 记录，Esc 放弃</translation>
    </message>
    <message>
      <source>Ruling</source>
      <translation>裁定</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>关闭（Esc）</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>{label} “{words}”</source>
      <translation>{label} “{words}”</translation>
    </message>
  </context>
  <context>
    <name>PrecedentDelegate</name>
    <message>
      <source>Ruling</source>
      <translation>裁定</translation>
    </message>
  </context>
  <context>
    <name>PrecedentList</name>
    <message>
      <source>Precedents</source>
      <translation>先例</translation>
    </message>
    <message>
      <source>&amp;Go to Its Text	Enter</source>
      <translation>转到原文(&amp;G)	Enter</translation>
    </message>
    <message>
      <source>&amp;Change Ruling	F2</source>
      <translation>修改裁定(&amp;C)	F2</translation>
    </message>
    <message>
      <source>&amp;Delete Precedent	Del</source>
      <translation>删除先例(&amp;D)	Del</translation>
    </message>
  </context>
  <context>
    <name>PrecedentRows</name>
    <message>
      <source>No label</source>
      <translation>无标签</translation>
    </message>
  </context>
  <context>
    <name>ProblemModel</name>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>行</translation>
    </message>
    <message>
      <source>What</source>
      <translation>问题</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>处理办法</translation>
    </message>
  </context>
  <context>
    <name>ProgressLine</name>
    <message>
      <source>{done} of {total} done</source>
      <translation>已完成 {done} / {total}</translation>
    </message>
    <message>
      <source>This sitting: {done} done, {spans}</source>
      <translation>本次：完成 {done} 篇，{spans}</translation>
    </message>
    <message>
      <source>{open} open, {done} done, {skipped} skipped, {flagged} flagged</source>
      <translation>待处理 {open}，已完成 {done}，已跳过 {skipped}，有旗标 {flagged}</translation>
    </message>
  </context>
  <context>
    <name>QueueHead</name>
    <message>
      <source>Search</source>
      <translation>搜索</translation>
    </message>
    <message>
      <source>Search the titles and texts of all articles</source>
      <translation>搜索所有文章的标题和正文</translation>
    </message>
    <message>
      <source>Search all articles</source>
      <translation>搜索所有文章</translation>
    </message>
    <message>
      <source>Show articles by status</source>
      <translation>按状态显示文章</translation>
    </message>
    <message>
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>待处理</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>已跳过文章</translation>
    </message>
    <message>
      <source>Flagged</source>
      <translation>有旗标</translation>
    </message>
    <message>
      <source>Filter and sort the articles</source>
      <translation>筛选和排序文章</translation>
    </message>
  </context>
  <context>
    <name>QueueModel</name>
    <message>
      <source>An empty article</source>
      <translation>空文章</translation>
    </message>
    <message>
      <source>flagged</source>
      <translation>有旗标</translation>
    </message>
    <message>
      <source>open</source>
      <translation>待处理</translation>
    </message>
    <message>
      <source>done</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>已跳过</translation>
    </message>
  </context>
  <context>
    <name>QueuePane</name>
    <message>
      <source>Articles</source>
      <translation>文章</translation>
    </message>
  </context>
  <context>
    <name>RelationPage</name>
    <message>
      <source>from {label}</source>
      <translation>从“{label}”</translation>
    </message>
    <message>
      <source>to {label}</source>
      <translation>到“{label}”</translation>
    </message>
    <message>
      <source>from {label} to {other}</source>
      <translation>从“{label}”到“{other}”</translation>
    </message>
    <message>
      <source>new relation</source>
      <translation>新关联</translation>
    </message>
    <message>
      <source>Changing relations</source>
      <translation>正在更改关联</translation>
    </message>
    <message>
      <source>Relation types</source>
      <translation>关联类型</translation>
    </message>
    <message>
      <source>Add &amp;Relation Type</source>
      <translation>添加关联类型(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Remove</source>
      <translation>移除(&amp;R)</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>种类</translation>
    </message>
    <message>
      <source>Labels that it may join</source>
      <translation>可关联的标签</translation>
    </message>
    <message>
      <source>plain</source>
      <translation>普通</translation>
    </message>
    <message>
      <source>chain</source>
      <translation>链</translation>
    </message>
    <message>
      <source>attribution</source>
      <translation>归属</translation>
    </message>
    <message>
      <source>Any number of links at each span.</source>
      <translation>每个片段可有任意数量的关联。</translation>
    </message>
    <message>
      <source>Each span carries on at most one, and at most one carries it on.</source>
      <translation>每个片段至多接续一个片段，也至多被一个片段接续。</translation>
    </message>
    <message>
      <source>Stands on the first span of a chain.</source>
      <translation>位于链的第一个片段上。</translation>
    </message>
  </context>
  <context>
    <name>RelationRows</name>
    <message>
      <source>and {count} more</source>
      <translation>还有 {count} 个</translation>
    </message>
    <message>
      <source>Remove this link</source>
      <translation>移除此关联</translation>
    </message>
    <message>
      <source>Go to the span at the other end of “{type}”.</source>
      <translation>转到“{type}”另一端的片段。</translation>
    </message>
  </context>
  <context>
    <name>RestoreDialog</name>
    <message>
      <source>Restore from Backup</source>
      <translation>从备份恢复</translation>
    </message>
    <message>
      <source>Looking at the backups…</source>
      <translation>正在查看备份…</translation>
    </message>
    <message>
      <source>&amp;Restore</source>
      <translation>恢复(&amp;R)</translation>
    </message>
    <message>
      <source>Other &amp;File…</source>
      <translation>其他文件(&amp;F)…</translation>
    </message>
    <message>
      <source>&amp;Show Folder</source>
      <translation>显示文件夹(&amp;S)</translation>
    </message>
    <message>
      <source>Save What Can &amp;Be Read</source>
      <translation>保存可读取的内容(&amp;B)</translation>
    </message>
    <message>
      <source>There is no backup of this project yet.</source>
      <translation>此项目还没有备份。</translation>
    </message>
    <message>
      <source>This backup can’t be read.</source>
      <translation>无法读取此备份。</translation>
    </message>
    <message>
      <source>The backup of {time} has {articles} and {spans}.</source>
      <translation>{time} 的备份有 {articles}、{spans}。</translation>
    </message>
    <message numerus="yes">
      <source>{count} steps were done since then and are not in it.</source>
      <translation>
        <numerusform>此后又做了 {count} 步，备份中没有。</numerusform>
      </translation>
    </message>
    <message>
      <source>The project as it is now is put aside, beside its place, and kept.</source>
      <translation>当前的项目会另行保留在原处旁边。</translation>
    </message>
    <message>
      <source>Restore from File</source>
      <translation>从文件恢复</translation>
    </message>
    <message>
      <source>Annotator projects (*{suffix})</source>
      <translation>Annotator 项目 (*{suffix})</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>备份</translation>
    </message>
  </context>
  <context>
    <name>Safekeeping</name>
    <message>
      <source>This project lies on a network drive. Open it on one computer at a time, and better: work on a copy on this computer’s own disk.</source>
      <translation>此项目位于网络驱动器上。请每次只在一台电脑上打开；最好在本机磁盘上的副本中工作。</translation>
    </message>
    <message>
      <source>This project lies in a folder that is copied to other computers. Open it on one computer at a time, and close it before you go on elsewhere.</source>
      <translation>此项目位于会同步到其他电脑的文件夹中。请每次只在一台电脑上打开，换到别处之前先将其关闭。</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>Some changes could not be written to the disk.</source>
      <translation>有些更改无法写入磁盘。</translation>
    </message>
    <message>
      <source>Save a Copy Elsewhere…</source>
      <translation>在别处保存副本…</translation>
    </message>
    <message>
      <source>Go On Without Them</source>
      <translation>不保存，继续</translation>
    </message>
    <message>
      <source>Save a Copy Elsewhere</source>
      <translation>在别处保存副本</translation>
    </message>
    <message>
      <source>Annotator projects (*{suffix})</source>
      <translation>Annotator 项目 (*{suffix})</translation>
    </message>
    <message>
      <source>Another program changed the project; it was read anew.</source>
      <translation>另一个程序更改了项目；已重新读取。</translation>
    </message>
  </context>
  <context>
    <name>SavedDialog</name>
    <message>
      <source>What Was Saved</source>
      <translation>已保存的内容</translation>
    </message>
    <message>
      <source>{articles} and {spans} were saved to “{name}”.</source>
      <translation>已将 {articles}、{spans} 保存到“{name}”。</translation>
    </message>
    <message>
      <source>What could not be read, or only in part:</source>
      <translation>无法读取或只读取了一部分的内容：</translation>
    </message>
    <message>
      <source>Everything could be read, the history too.</source>
      <translation>全部内容都已读取，包括历史。</translation>
    </message>
    <message>
      <source>The damaged file is left as it is.</source>
      <translation>损坏的文件保持原样。</translation>
    </message>
    <message>
      <source>&amp;Open What Was Saved</source>
      <translation>打开保存的内容(&amp;O)</translation>
    </message>
    <message>
      <source>&amp;Copy as Text</source>
      <translation>复制为文本(&amp;C)</translation>
    </message>
  </context>
  <context>
    <name>SavedFilters</name>
    <message>
      <source>Name for this filter</source>
      <translation>此筛选条件的名称</translation>
    </message>
    <message>
      <source>Sa&amp;ve</source>
      <translation>保存(&amp;V)</translation>
    </message>
    <message>
      <source>&amp;Rename</source>
      <translation>重命名(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Delete</source>
      <translation>删除(&amp;D)</translation>
    </message>
    <message>
      <source>Saved f&amp;ilters</source>
      <translation>已保存的筛选条件(&amp;I)</translation>
    </message>
    <message>
      <source>None</source>
      <translation>无</translation>
    </message>
    <message>
      <source>None yet</source>
      <translation>暂无</translation>
    </message>
  </context>
  <context>
    <name>SchemeDialog</name>
    <message>
      <source>Labels</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Labels and relations</source>
      <translation>标签和关联</translation>
    </message>
    <message>
      <source>Relations</source>
      <translation>关联</translation>
    </message>
    <message>
      <source>&amp;Import…</source>
      <translation>导入(&amp;I)…</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>导出(&amp;E)…</translation>
    </message>
    <message>
      <source>Import Labels</source>
      <translation>导入标签</translation>
    </message>
    <message>
      <source>Every label of this file is in the project as it is there.</source>
      <translation>此文件中的所有标签在项目中均已相同。</translation>
    </message>
    <message>
      <source>{project} labels</source>
      <translation>{project} 标签</translation>
    </message>
    <message>
      <source>Export Labels</source>
      <translation>导出标签</translation>
    </message>
    <message>
      <source>Wrote the labels to {path}</source>
      <translation>标签已写入 {path}</translation>
    </message>
    <message>
      <source>Label scheme (*.json)</source>
      <translation>标签方案 (*.json)</translation>
    </message>
  </context>
  <context>
    <name>ScopeBar</name>
    <message>
      <source>{name} (me)</source>
      <translation>{name}（我）</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>所有人</translation>
    </message>
    <message>
      <source>All time</source>
      <translation>全部时间</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>本周</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>本月</translation>
    </message>
    <message>
      <source>Between two days</source>
      <translation>两日之间</translation>
    </message>
    <message>
      <source>From this day</source>
      <translation>从这一天起</translation>
    </message>
    <message>
      <source>Until this day</source>
      <translation>到这一天止</translation>
    </message>
    <message>
      <source>&amp;All as tables</source>
      <translation>全部显示为表格(&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Work of</source>
      <translation>标注者(&amp;W)</translation>
    </message>
    <message>
      <source>&amp;Done in</source>
      <translation>完成于(&amp;D)</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>外观</translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation>主题(&amp;T)</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>语言(&amp;L)</translation>
    </message>
    <message>
      <source>T&amp;ypeface of the text</source>
      <translation>文字字体(&amp;Y)</translation>
    </message>
    <message>
      <source>&amp;Size of the text</source>
      <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
      <source> %</source>
      <translation> %</translation>
    </message>
    <message>
      <source>&amp;Width of the text</source>
      <translation>文字宽度(&amp;W)</translation>
    </message>
    <message>
      <source> characters</source>
      <translation> 个字符</translation>
    </message>
    <message>
      <source>Working</source>
      <translation>工作方式</translation>
    </message>
    <message>
      <source>The &amp;mouse selects whole words</source>
      <translation>鼠标按整词选择(&amp;M)</translation>
    </message>
    <message>
      <source>&amp;Open the last project at the start</source>
      <translation>启动时打开上次的项目(&amp;O)</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>备份</translation>
    </message>
    <message>
      <source>Back &amp;up while working, every</source>
      <translation>工作时备份的间隔(&amp;U)</translation>
    </message>
    <message>
      <source> minutes</source>
      <translation> 分钟</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>从不</translation>
    </message>
    <message>
      <source>Folder of the &amp;backups</source>
      <translation>备份文件夹(&amp;B)</translation>
    </message>
    <message>
      <source>The file of the settings</source>
      <translation>设置文件</translation>
    </message>
    <message>
      <source>Show the &amp;File</source>
      <translation>显示文件(&amp;F)</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>重置</translation>
    </message>
    <message>
      <source>Reset: {what}</source>
      <translation>重置：{what}</translation>
    </message>
    <message>
      <source>Beside each project</source>
      <translation>在每个项目旁边</translation>
    </message>
    <message>
      <source>Your &amp;name</source>
      <translation>您的姓名(&amp;N)</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>按键</translation>
    </message>
    <message>
      <source>Change &amp;Keys…</source>
      <translation>更改按键(&amp;K)…</translation>
    </message>
    <message>
      <source>Change Keys…</source>
      <translation>更改按键…</translation>
    </message>
  </context>
  <context>
    <name>SkipDialog</name>
    <message>
      <source>Skip This Article</source>
      <translation>跳过这篇文章</translation>
    </message>
    <message>
      <source>Why is this article skipped?</source>
      <translation>为什么跳过这篇文章？</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>off topic</source>
      <translation>与主题无关</translation>
    </message>
    <message>
      <source>duplicate</source>
      <translation>重复</translation>
    </message>
    <message>
      <source>too short</source>
      <translation>太短</translation>
    </message>
    <message>
      <source>not in my language</source>
      <translation>不是我的语言</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>跳过</translation>
    </message>
  </context>
  <context>
    <name>SpanDelegate</name>
    <message>
      <source>{count} of {all}</source>
      <translation>{count}/{all}</translation>
    </message>
  </context>
  <context>
    <name>SpanDetails</name>
    <message>
      <source>Label</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Links</source>
      <translation>关联</translation>
    </message>
  </context>
  <context>
    <name>SpanLines</name>
    <message>
      <source>note: {text}</source>
      <translation>备注：{text}</translation>
    </message>
  </context>
  <context>
    <name>SpanList</name>
    <message>
      <source>Spans</source>
      <translation>片段</translation>
    </message>
    <message>
      <source>Order of the spans</source>
      <translation>片段排序</translation>
    </message>
    <message>
      <source>by place</source>
      <translation>按位置</translation>
    </message>
    <message>
      <source>by label</source>
      <translation>按标签</translation>
    </message>
    <message>
      <source>Spans of the article</source>
      <translation>本文的片段</translation>
    </message>
    <message>
      <source>Spans ({count} of {all})</source>
      <translation>片段（{count}/{all}）</translation>
    </message>
    <message>
      <source>Spans ({count})</source>
      <translation>片段（{count}）</translation>
    </message>
    <message>
      <source>No article is open.</source>
      <translation>没有打开的文章。</translation>
    </message>
    <message>
      <source>No span has “{words}”.</source>
      <translation>没有片段含有“{words}”。</translation>
    </message>
    <message>
      <source>Show all spans</source>
      <translation>显示全部片段</translation>
    </message>
    <message>
      <source>No spans yet.</source>
      <translation>还没有片段。</translation>
    </message>
    <message>
      <source>Select words in the text and press the key of a label.</source>
      <translation>在正文中选中词语，然后按标签的按键。</translation>
    </message>
  </context>
  <context>
    <name>SplitRow</name>
    <message>
      <source>A file or folder for each split</source>
      <translation>每个子集一个文件或文件夹</translation>
    </message>
    <message>
      <source>Splits</source>
      <translation>子集</translation>
    </message>
    <message>
      <source>Share of {split}</source>
      <translation>{split} 的份额</translation>
    </message>
    <message>
      <source>Keep these articles in their splits</source>
      <translation>让这些文章固定在各自的子集中</translation>
    </message>
    <message>
      <source>Give at least one split a share.</source>
      <translation>请至少给一个子集设置份额。</translation>
    </message>
    <message numerus="yes">
      <source>{count} articles stay where they were already.</source>
      <translation>
        <numerusform>{count} 篇文章此前已固定，仍在原处。</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StatisticsWindow</name>
    <message>
      <source>Statistics — {name}</source>
      <translation>统计 — {name}</translation>
    </message>
    <message>
      <source>Counting</source>
      <translation>计数</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Count on</source>
      <translation>继续统计</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>正在计数…</translation>
    </message>
    <message>
      <source>The counting was cancelled; what is shown may be old or not complete.</source>
      <translation>统计已取消；显示的内容可能是旧的或不完整。</translation>
    </message>
    <message>
      <source>Label of the most frequent words</source>
      <translation>最常见词语的标签</translation>
    </message>
    <message>
      <source>Most frequent</source>
      <translation>最常见</translation>
    </message>
    <message>
      <source>Picture (*.png)</source>
      <translation>图片 (*.png)</translation>
    </message>
    <message>
      <source>Drawing (*.svg)</source>
      <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
      <source>Table for spreadsheets (*.csv)</source>
      <translation>电子表格用的表 (*.csv)</translation>
    </message>
    <message>
      <source>Save {title}</source>
      <translation>保存“{title}”</translation>
    </message>
    <message>
      <source>Saved: {path}</source>
      <translation>已保存：{path}</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>Where the caret is</source>
      <translation>光标位置</translation>
    </message>
    <message>
      <source>Spans</source>
      <translation>片段</translation>
    </message>
    <message>
      <source>Last message</source>
      <translation>上一条消息</translation>
    </message>
    <message>
      <source>Who works now: choose another annotator</source>
      <translation>当前标注者：选择其他标注者</translation>
    </message>
    <message>
      <source>{number} of {total} spans</source>
      <translation>片段 {number} / {total}</translation>
    </message>
    <message>
      <source>1 of 1 span</source>
      <translation>片段 1 / 1</translation>
    </message>
    <message>
      <source>Annotator: {name}</source>
      <translation>标注者：{name}</translation>
    </message>
    <message>
      <source>Another Annotator…</source>
      <translation>其他标注者…</translation>
    </message>
    <message>
      <source>Another Annotator</source>
      <translation>其他标注者</translation>
    </message>
    <message>
      <source>Name that new work carries:</source>
      <translation>新的标注所署的名字：</translation>
    </message>
  </context>
  <context>
    <name>Swatches</name>
    <message>
      <source>Blue</source>
      <translation>蓝</translation>
    </message>
    <message>
      <source>Orange</source>
      <translation>橙</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>绿</translation>
    </message>
    <message>
      <source>Plum</source>
      <translation>紫红</translation>
    </message>
    <message>
      <source>Red</source>
      <translation>红</translation>
    </message>
    <message>
      <source>Gold</source>
      <translation>金</translation>
    </message>
    <message>
      <source>Cyan</source>
      <translation>青</translation>
    </message>
    <message>
      <source>Violet</source>
      <translation>紫</translation>
    </message>
    <message>
      <source>Pink</source>
      <translation>粉</translation>
    </message>
    <message>
      <source>Slate</source>
      <translation>灰</translation>
    </message>
    <message>
      <source>Moss</source>
      <translation>苔绿</translation>
    </message>
    <message>
      <source>Brown</source>
      <translation>棕</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>颜色</translation>
    </message>
    <message>
      <source>&amp;Own Colour…</source>
      <translation>自定义颜色(&amp;O)…</translation>
    </message>
    <message>
      <source>&amp;Own Colour: {color}…</source>
      <translation>自定义颜色(&amp;O)：{color}…</translation>
    </message>
  </context>
  <context>
    <name>TargetRow</name>
    <message>
      <source>Choose…</source>
      <translation>选择…</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Folder to write</source>
      <translation>要写入的文件夹</translation>
    </message>
    <message>
      <source>File to write</source>
      <translation>要写入的文件</translation>
    </message>
    <message>
      <source>File to Write</source>
      <translation>要写入的文件</translation>
    </message>
    <message>
      <source>Folder to Write Into</source>
      <translation>写入到哪个文件夹</translation>
    </message>
  </context>
  <context>
    <name>TollDialog</name>
    <message>
      <source>One step of undo brings everything back.</source>
      <translation>撤销一步即可全部恢复。</translation>
    </message>
    <message>
      <source>By annotator: {counts}.</source>
      <translation>按标注者：{counts}。</translation>
    </message>
    <message numerus="yes">
      <source>{count} spans go, as the other label stands on the same words.</source>
      <translation>
        <numerusform>将删除 {count} 个片段，因为同样的文字已有另一标签。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} links go, as they no longer fit.</source>
      <translation>
        <numerusform>将删除 {count} 个不再适用的关联。</numerusform>
      </translation>
    </message>
    <message>
      <source>The attribute “{name}” goes from {spans}.</source>
      <translation>将从 {spans}中去掉属性“{name}”。</translation>
    </message>
    <message numerus="yes">
      <source>{count} precedents follow.</source>
      <translation>
        <numerusform>{count} 个先例随之更改。</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>TroubleBar</name>
    <message>
      <source>Try Again</source>
      <translation>重试</translation>
    </message>
    <message>
      <source>Save a Copy Elsewhere…</source>
      <translation>在别处保存副本…</translation>
    </message>
    <message>
      <source>Drop It</source>
      <translation>放弃</translation>
    </message>
    <message>
      <source>Drop Them</source>
      <translation>全部放弃</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>关闭此消息</translation>
    </message>
    <message numerus="yes">
      <source>{count} changes are not on the disk yet; they are tried again.</source>
      <translation>
        <numerusform>还有 {count} 项更改未写入磁盘；正在重试。</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>UnitRow</name>
    <message>
      <source>What the offsets count</source>
      <translation>位置的计数单位</translation>
    </message>
    <message>
      <source>They count UTF-16 units, as in JavaScript and Java</source>
      <translation>按 UTF-16 单元计数（如 JavaScript 和 Java）</translation>
    </message>
    <message>
      <source>They count bytes of UTF-8</source>
      <translation>按 UTF-8 字节计数</translation>
    </message>
    <message>
      <source>They count characters; the spans are refused</source>
      <translation>按字符计数；这些片段会被拒绝</translation>
    </message>
    <message>
      <source>In “{name}” the offsets seem to count something other than characters: {spans} fit only that way.</source>
      <translation>“{name}”中的位置似乎不是按字符计数的：{spans}只有换一种计数方式才吻合。</translation>
    </message>
    <message numerus="yes">
      <source>In {count} files the offsets seem to count something other than characters: {spans} fit only that way.</source>
      <translation>
        <numerusform>有 {count} 个文件的位置似乎不是按字符计数的：{spans}只有换一种计数方式才吻合。</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ViewActions</name>
    <message>
      <source>Text at {percent} %</source>
      <translation>文字大小 {percent}%</translation>
    </message>
  </context>
  <context>
    <name>Welcome</name>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>Tag who said what, which figures are given and which sectors are meant. Every change is saved at once, and everything can be undone.</source>
      <translation>标注谁说了什么、给出了哪些数字、涉及哪些行业。每次更改都会立即保存，并且都可以撤销。</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>您的名字</translation>
    </message>
    <message>
      <source>&amp;Your name</source>
      <translation>您的名字(&amp;Y)</translation>
    </message>
    <message>
      <source>Your work carries it. It can be changed at any time.</source>
      <translation>您的标注会署上这个名字，可以随时更改。</translation>
    </message>
    <message>
      <source>Try the sample project</source>
      <translation>试用示例项目</translation>
    </message>
    <message>
      <source>A few articles to tag, and a tour of 60 seconds.</source>
      <translation>几篇可供标注的文章，以及 60 秒导览。</translation>
    </message>
    <message>
      <source>New project…</source>
      <translation>新建项目…</translation>
    </message>
    <message>
      <source>An empty project with the labels speaker, quote, figure and sector.</source>
      <translation>一个空项目，带有 speaker、quote、figure 和 sector 标签。</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>打开…</translation>
    </message>
    <message>
      <source>A project that is there already.</source>
      <translation>打开已有的项目。</translation>
    </message>
    <message>
      <source>Recent</source>
      <translation>最近使用</translation>
    </message>
    <message>
      <source>not found</source>
      <translation>未找到</translation>
    </message>
    <message>
      <source>Open {name}</source>
      <translation>打开 {name}</translation>
    </message>
    <message>
      <source>Take {name} off this list</source>
      <translation>从列表中移除 {name}</translation>
    </message>
  </context>
  <context>
    <name>clear_button</name>
    <message>
      <source>Clear</source>
      <translation>清除</translation>
    </message>
  </context>
  <context>
    <name>column_rows</name>
    <message>
      <source>Text</source>
      <translation>正文</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>作者</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>网址</translation>
    </message>
    <message>
      <source>Id</source>
      <translation>编号</translation>
    </message>
    <message>
      <source>Editor</source>
      <translation>编辑</translation>
    </message>
    <message>
      <source>Dateline</source>
      <translation>电头</translation>
    </message>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Further data</source>
      <translation>其他数据</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>不导入</translation>
    </message>
    <message>
      <source>Column {number}</source>
      <translation>第 {number} 列</translation>
    </message>
  </context>
  <context>
    <name>commands</name>
    <message>
      <source>no project is open</source>
      <translation>没有打开的项目</translation>
    </message>
    <message>
      <source>the project is read-only</source>
      <translation>项目是只读的</translation>
    </message>
    <message>
      <source>no article is shown</source>
      <translation>没有显示文章</translation>
    </message>
    <message>
      <source>nothing is selected</source>
      <translation>没有选中任何内容</translation>
    </message>
    <message>
      <source>no span is active</source>
      <translation>没有当前片段</translation>
    </message>
    <message>
      <source>the label of the span does not allow it</source>
      <translation>该片段的标签不允许这样做</translation>
    </message>
    <message>
      <source>the span has no link</source>
      <translation>片段没有关联</translation>
    </message>
    <message>
      <source>nothing was taken off the front</source>
      <translation>开头没有取下任何内容</translation>
    </message>
    <message>
      <source>nothing was done yet</source>
      <translation>还没有做任何更改</translation>
    </message>
    <message>
      <source>nothing was taken back</source>
      <translation>没有撤销任何更改</translation>
    </message>
    <message>
      <source>on</source>
      <translation>已启用</translation>
    </message>
    <message>
      <source>not now: {why}</source>
      <translation>暂不可用：{why}</translation>
    </message>
    <message>
      <source>Tag as {label}</source>
      <translation>标注为 {label}</translation>
    </message>
    <message>
      <source>Relabel to {label}</source>
      <translation>改标为 {label}</translation>
    </message>
    <message>
      <source>Arm {label}: tags what you select next</source>
      <translation>待命 {label}：标注接下来选中的内容</translation>
    </message>
    <message>
      <source>not possible now</source>
      <translation>暂不可用</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Open {project}</source>
      <translation>打开 {project}</translation>
    </message>
    <message>
      <source>Recent project</source>
      <translation>最近的项目</translation>
    </message>
  </context>
  <context>
    <name>counted</name>
    <message numerus="yes">
      <source>{count} new articles</source>
      <translation>
        <numerusform>{count} 篇新文章</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} articles gone</source>
      <translation>
        <numerusform>{count} 篇文章不再有</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} articles changed</source>
      <translation>
        <numerusform>{count} 篇文章有改动</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} new spans</source>
      <translation>
        <numerusform>{count} 个新片段</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} spans gone</source>
      <translation>
        <numerusform>{count} 个片段不再有</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} spans changed</source>
      <translation>
        <numerusform>{count} 个片段有改动</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} articles are left out, as spans of them overlap.</source>
      <translation>
        <numerusform>{count} 篇文章不会写出，因为其中的片段有重叠。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} articles are left out, as they resemble articles of different splits.</source>
      <translation>
        <numerusform>{count} 篇文章与不同子集的文章相似，因此略去。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} spans are left out, as they overlap others.</source>
      <translation>
        <numerusform>{count} 个片段不会写出，因为它们与其他片段重叠。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} spans are left out, as they begin or end inside of a word.</source>
      <translation>
        <numerusform>{count} 个片段不会写出，因为它们的边界在词的中间。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} relations are left out.</source>
      <translation>
        <numerusform>{count} 个关联不会写出。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The attributes of {count} spans are left out.</source>
      <translation>
        <numerusform>{count} 个片段的属性不会写出。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} notes are left out.</source>
      <translation>
        <numerusform>{count} 条备注不会写出。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The metadata of {count} articles are left out.</source>
      <translation>
        <numerusform>{count} 篇文章的元数据不会写出。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The status of {count} articles is left out.</source>
      <translation>
        <numerusform>{count} 篇文章的状态不会写出。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} articles stand there once more for other annotators, whose names are left out.</source>
      <translation>
        <numerusform>{count} 篇文章因有其他标注者而重复写出，且不写标注者姓名。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The line ends of {count} articles are written as plain ones (LF), and their spans move with them.</source>
      <translation>
        <numerusform>{count} 篇文章的换行统一写为 LF，其中的片段随之移动。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>What other programs added is left out in {count} places.</source>
      <translation>
        <numerusform>其他程序在 {count} 处添加的内容不会写出。</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>counts</name>
    <message numerus="yes">
      <source>{count} articles</source>
      <translation>
        <numerusform>{count} 篇文章</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} spans</source>
      <translation>
        <numerusform>{count} 个片段</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} links</source>
      <translation>
        <numerusform>{count} 个关联</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} lines</source>
      <translation>
        <numerusform>{count} 行</numerusform>
      </translation>
    </message>
    <message>
      <source>Open</source>
      <translation>待处理</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>已跳过</translation>
    </message>
  </context>
  <context>
    <name>description</name>
    <message>
      <source>No spans yet</source>
      <translation>还没有片段</translation>
    </message>
    <message numerus="yes">
      <source>{count} spans, {key} goes to the next</source>
      <translation>
        <numerusform>{count} 个片段，按 {key} 转到下一个</numerusform>
      </translation>
    </message>
    <message>
      <source>{key} shows the keys</source>
      <translation>按 {key} 显示按键</translation>
    </message>
  </context>
  <context>
    <name>errors</name>
    <message>
      <source>“{operation}” was done in an earlier sitting.</source>
      <translation>“{operation}”是在之前的工作时段中做的。</translation>
    </message>
    <message>
      <source>Undo once more to take it back.</source>
      <translation>再次撤销即可撤回。</translation>
    </message>
    <message>
      <source>one of {choices}</source>
      <translation>以下之一：{choices}</translation>
    </message>
    <message>
      <source>a text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>数字</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>是或否</translation>
    </message>
    <message>
      <source>The value of “{spec}” must be {expected}.</source>
      <translation>“{spec}”的值必须是{expected}。</translation>
    </message>
    <message>
      <source>There is no text in it.</source>
      <translation>其中没有文本。</translation>
    </message>
    <message>
      <source>The text holds half a character (a lone surrogate) at {value}.</source>
      <translation>文本在位置 {value} 含有半个字符（孤立的代理码元）。</translation>
    </message>
    <message>
      <source>The range {start} to {end} is not inside the text ({text} characters).</source>
      <translation>范围 {start} 至 {end} 不在文本之内（共 {text} 个字符）。</translation>
    </message>
    <message>
      <source>There is only blank space in it.</source>
      <translation>其中只有空白。</translation>
    </message>
    <message>
      <source>Only spans of one annotator in one article can be linked.</source>
      <translation>只能关联同一篇文章中同一标注者的片段。</translation>
    </message>
    <message>
      <source>A span can't be linked to itself.</source>
      <translation>片段不能与自身关联。</translation>
    </message>
    <message>
      <source>“{type}” does not join these labels in this direction.</source>
      <translation>“{type}”不能按此方向连接这两个标签。</translation>
    </message>
    <message>
      <source>These two are linked already.</source>
      <translation>这两个已经关联。</translation>
    </message>
    <message>
      <source>A span can have only one “{type}”.</source>
      <translation>一个片段只能有一个“{type}”。</translation>
    </message>
    <message>
      <source>Another span has “{type}” with that one already.</source>
      <translation>另一个片段已与它建立“{type}”。</translation>
    </message>
    <message>
      <source>The chain would close to a ring.</source>
      <translation>链条会首尾相接成环。</translation>
    </message>
    <message>
      <source>The label scheme names no label.</source>
      <translation>标签方案中没有标签。</translation>
    </message>
    <message>
      <source>label “{name}”</source>
      <translation>标签“{name}”</translation>
    </message>
    <message>
      <source>Attribute “{name}” of {where}: choices go with the type choice, only.</source>
      <translation>{where}的属性“{name}”：只有 choice 类型才有选项。</translation>
    </message>
    <message>
      <source>label {number}</source>
      <translation>第 {number} 个标签</translation>
    </message>
    <message>
      <source>The color “{color}” of {where} is no palette name and no “#rrggbb”.</source>
      <translation>{where}的颜色“{color}”既不是调色板中的名称，也不是“#rrggbb”。</translation>
    </message>
    <message>
      <source>The key of {where} must be one character.</source>
      <translation>{where}的按键必须是一个字符。</translation>
    </message>
    <message>
      <source>the label scheme</source>
      <translation>标签方案</translation>
    </message>
    <message>
      <source>relation {number}</source>
      <translation>第 {number} 个关联类型</translation>
    </message>
    <message>
      <source>In the label scheme, {where} must be an object.</source>
      <translation>在标签方案中，{where}必须是对象。</translation>
    </message>
    <message>
      <source>ends of relation “{name}”</source>
      <translation>关联类型“{name}”的两端</translation>
    </message>
    <message>
      <source>choices of {name}</source>
      <translation>“{name}”的选项</translation>
    </message>
    <message>
      <source>an end of relation “{name}”</source>
      <translation>关联类型“{name}”的一端</translation>
    </message>
    <message>
      <source>In the label scheme, {where} must be a list.</source>
      <translation>在标签方案中，{where}必须是列表。</translation>
    </message>
    <message>
      <source>In the label scheme, {where} has no {key}.</source>
      <translation>在标签方案中，{where}缺少 {key}。</translation>
    </message>
    <message>
      <source>The label scheme is not valid JSON: {error}.</source>
      <translation>标签方案不是有效的 JSON：{error}。</translation>
    </message>
    <message>
      <source>The type of attribute “{name}” must be one of {known}.</source>
      <translation>属性“{name}”的类型必须是以下之一：{known}。</translation>
    </message>
    <message>
      <source>The kind of relation “{name}” must be one of {known}.</source>
      <translation>关联类型“{name}”的种类必须是以下之一：{known}。</translation>
    </message>
    <message>
      <source>Each of the ends of relation “{name}” must name two labels.</source>
      <translation>关联类型“{name}”的每一对端点都必须指定两个标签。</translation>
    </message>
    <message>
      <source>attribute of {where}</source>
      <translation>{where}的属性</translation>
    </message>
    <message>
      <source>In the label scheme, the {what} “{name}” stands twice.</source>
      <translation>在标签方案中，“{name}”（{what}）出现了两次。</translation>
    </message>
    <message>
      <source>Two splits have the same name.</source>
      <translation>有两个子集同名。</translation>
    </message>
    <message>
      <source>Write them as in train=80,dev=10,test=10.</source>
      <translation>写法如 train=80,dev=10,test=10。</translation>
    </message>
    <message>
      <source>A share must be a number, 0 or more.</source>
      <translation>份额必须是不小于 0 的数。</translation>
    </message>
    <message>
      <source>At least one share must be more than 0.</source>
      <translation>至少要有一个份额大于 0。</translation>
    </message>
    <message>
      <source>“{name}” can’t be the name of a split: it needs a letter, then letters, digits or _.</source>
      <translation>“{name}”不能作为子集的名称：须以字母开头，其后为字母、数字或 _。</translation>
    </message>
    <message>
      <source>“{name}” can’t be the name of a split.</source>
      <translation>“{name}”不能作为子集的名称。</translation>
    </message>
    <message>
      <source>“{value}” is no name of a split with its share.</source>
      <translation>“{value}”不是子集名称及其份额。</translation>
    </message>
    <message>
      <source>The copy can't be written to {path}: {reason}.</source>
      <translation>副本无法写入 {path}：{reason}。</translation>
    </message>
    <message>
      <source>Choose a folder where you may write, and where there is room.</source>
      <translation>请选择有写入权限且有空间的文件夹。</translation>
    </message>
    <message>
      <source>{path} is there already.</source>
      <translation>{path} 已存在。</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>请换一个名称。</translation>
    </message>
    <message>
      <source>There is too little room in {path} for a copy of the project: {free} MB are free, {needed} MB are needed.</source>
      <translation>{path} 中的空间不够存放项目副本：可用 {free} MB，需要 {needed} MB。</translation>
    </message>
    <message>
      <source>Make room, or choose another folder.</source>
      <translation>请腾出空间，或选择别的文件夹。</translation>
    </message>
    <message>
      <source>The copying was cancelled; nothing was kept.</source>
      <translation>复制已取消；没有保留任何内容。</translation>
    </message>
    <message>
      <source>{path} is damaged: {error}.</source>
      <translation>{path} 已损坏：{error}。</translation>
    </message>
    <message>
      <source>“annotator check” tells what is wrong with it.</source>
      <translation>“annotator check”会说明哪里有问题。</translation>
    </message>
    <message>
      <source>The copy of the project at {path} was not like the project.</source>
      <translation>{path} 处的项目副本与项目不一致。</translation>
    </message>
    <message>
      <source>{path} is damaged: {found}.</source>
      <translation>{path} 已损坏：{found}。</translation>
    </message>
    <message>
      <source>{path} is damaged: the text of article {id} is not what it was.</source>
      <translation>{path} 已损坏：文章 {id} 的文字已非原样。</translation>
    </message>
    <message>
      <source>Is there a backup of it?</source>
      <translation>有它的备份吗？</translation>
    </message>
    <message>
      <source>{path} can't be read: {error}.</source>
      <translation>无法读取 {path}：{error}。</translation>
    </message>
    <message>
      <source>{path} is not a file.</source>
      <translation>{path} 不是文件。</translation>
    </message>
    <message>
      <source>Choose a project file (.annotator).</source>
      <translation>请选择项目文件（.annotator）。</translation>
    </message>
    <message>
      <source>{path} is not a project of this program.</source>
      <translation>{path} 不是本程序的项目。</translation>
    </message>
    <message>
      <source>Articles are brought in with File → Import. Nothing was changed.</source>
      <translation>文章可通过“文件 → 导入”加入。没有更改任何内容。</translation>
    </message>
    <message>
      <source>{path} is a database of another program.</source>
      <translation>{path} 是其他程序的数据库。</translation>
    </message>
    <message>
      <source>Choose a project file (.annotator). Nothing was changed.</source>
      <translation>请选择项目文件（.annotator）。没有更改任何内容。</translation>
    </message>
    <message>
      <source>{path} can't be read: it is cut off, {size} of {whole} bytes are there.</source>
      <translation>无法读取 {path}：文件被截断，应有 {whole} 字节，现仅有 {size} 字节。</translation>
    </message>
    <message>
      <source>{path} is of a format {version}, which there is not.</source>
      <translation>{path} 的格式版本为 {version}，该版本并不存在。</translation>
    </message>
    <message>
      <source>{path} holds a {kind} “{name}” that no project has.</source>
      <translation>{path} 含有项目中不应有的 {kind}“{name}”。</translation>
    </message>
    <message>
      <source>It may come from another program and was not opened.</source>
      <translation>它可能来自其他程序，因此没有打开。</translation>
    </message>
    <message>
      <source>{path} lacks the table “{missing}”; it is no whole project.</source>
      <translation>{path} 缺少表“{missing}”，不是完整的项目。</translation>
    </message>
    <message>
      <source>{path} was changed by a newer version of Annotator ({unknown}).</source>
      <translation>{path} 已被更新版本的 Annotator 更改过（{unknown}）。</translation>
    </message>
    <message>
      <source>Update Annotator, then open it again. Nothing was changed.</source>
      <translation>请更新 Annotator，然后重新打开。没有更改任何内容。</translation>
    </message>
    <message>
      <source>Another program is writing to {path}.</source>
      <translation>另一个程序正在写入 {path}。</translation>
    </message>
    <message>
      <source>Try again in a moment.</source>
      <translation>请稍后再试。</translation>
    </message>
    <message>
      <source>There is no file at {path}.</source>
      <translation>{path} 处没有文件。</translation>
    </message>
    <message>
      <source>Was it moved or renamed?</source>
      <translation>它是否被移动或重命名了？</translation>
    </message>
    <message>
      <source>{path} can't be reached: {error}.</source>
      <translation>无法访问 {path}：{error}。</translation>
    </message>
    <message>
      <source>{path} is empty; it holds no project.</source>
      <translation>{path} 是空的，其中没有项目。</translation>
    </message>
    <message>
      <source>Make a new one under another name.</source>
      <translation>请用其他名称新建一个。</translation>
    </message>
    <message>
      <source>{path} was made with a newer version of Annotator (format {version}; this one reads up to {version2}).</source>
      <translation>{path} 由更新版本的 Annotator 创建（格式 {version}；本版本最高可读 {version2}）。</translation>
    </message>
    <message>
      <source>The search was cancelled.</source>
      <translation>搜索已取消。</translation>
    </message>
    <message>
      <source>: process {data} on {data2}, since {since}</source>
      <translation>：{data2} 上的进程 {data}，自 {since} 起</translation>
    </message>
    <message>
      <source>The project is open elsewhere{holder}.</source>
      <translation>项目已在别处打开{holder}。</translation>
    </message>
    <message>
      <source>Close it there, then try again.</source>
      <translation>请在那里关闭，然后重试。</translation>
    </message>
    <message>
      <source>{path} is of an older version, and no copy of it could be made beside it before it is brought up to date. {message}</source>
      <translation>{path} 是旧版本的文件，更新前无法在它旁边制作副本。{message}</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>未做任何更改。</translation>
    </message>
    <message>
      <source>This changes more than one step of undo can hold; nothing was changed.</source>
      <translation>更改的内容超出了一步撤销所能容纳的范围；没有更改任何内容。</translation>
    </message>
    <message>
      <source>Do it in several steps.</source>
      <translation>请分几步进行。</translation>
    </message>
    <message>
      <source>Choose another name, or open it.</source>
      <translation>请换一个名称，或打开它。</translation>
    </message>
    <message>
      <source>The disk is full; the last change was not saved, all before it are.</source>
      <translation>磁盘已满；最后一次更改没有保存，之前的都已保存。</translation>
    </message>
    <message>
      <source>Make room, then try again.</source>
      <translation>请腾出空间，然后重试。</translation>
    </message>
    <message>
      <source>{path} can't be written to.</source>
      <translation>无法写入 {path}。</translation>
    </message>
    <message>
      <source>Check its permissions.</source>
      <translation>请检查其权限。</translation>
    </message>
    <message>
      <source>The disk or the file gave an error ({error}); the last change was not saved.</source>
      <translation>磁盘或文件出错（{error}）；最后一次更改没有保存。</translation>
    </message>
    <message>
      <source>Copy the project to another disk.</source>
      <translation>请把项目复制到另一个磁盘。</translation>
    </message>
    <message>
      <source>This project is open for reading only.</source>
      <translation>此项目以只读方式打开。</translation>
    </message>
    <message>
      <source>Copy it to a folder where you may write, and open the copy.</source>
      <translation>请把它复制到有写入权限的文件夹，然后打开副本。</translation>
    </message>
    <message>
      <source>Another change</source>
      <translation>另一项更改</translation>
    </message>
    <message>
      <source>{long_task} is running.</source>
      <translation>{long_task}正在进行。</translation>
    </message>
    <message>
      <source>Wait for it.</source>
      <translation>请等待。</translation>
    </message>
    <message>
      <source>The project file is no longer at {path}: it was moved, removed or replaced.</source>
      <translation>项目文件已不在 {path}：它被移动、删除或替换了。</translation>
    </message>
    <message>
      <source>Put it back, then open it again.</source>
      <translation>请把它放回原处，然后重新打开。</translation>
    </message>
    <message>
      <source>{left} was left by a project of this name that was moved or deleted.</source>
      <translation>{left} 是已移动或删除的同名项目留下的。</translation>
    </message>
    <message>
      <source>Put it beside that project, or choose another name.</source>
      <translation>请把它放到那个项目旁边，或换一个名称。</translation>
    </message>
    <message>
      <source>{path} can't be made: {reason}.</source>
      <translation>无法创建 {path}：{reason}。</translation>
    </message>
    <message>
      <source>Choose a folder where you may write.</source>
      <translation>请选择有写入权限的文件夹。</translation>
    </message>
    <message>
      <source>{path} can't be read whole: {error}.</source>
      <translation>无法完整读取 {path}：{error}。</translation>
    </message>
    <message>
      <source>Choose another disk, or a folder where you may write.</source>
      <translation>请选择另一个磁盘，或一个可以写入的文件夹。</translation>
    </message>
    <message>
      <source>The text holds half a character; type it anew.</source>
      <translation>文本含有半个字符；请重新输入。</translation>
    </message>
    <message>
      <source>A row of {table} is damaged: {error}.</source>
      <translation>{table} 表中有一行已损坏：{error}。</translation>
    </message>
    <message>
      <source>Is there a backup of the project?</source>
      <translation>有项目的备份吗？</translation>
    </message>
    <message>
      <source>This article is not in the project any more.</source>
      <translation>项目中已没有这篇文章。</translation>
    </message>
    <message>
      <source>This span is not in the project any more.</source>
      <translation>项目中已没有这个片段。</translation>
    </message>
    <message>
      <source>This relation is not in the project any more.</source>
      <translation>项目中已没有这个关联。</translation>
    </message>
    <message>
      <source>This is not in the project any more.</source>
      <translation>项目中已没有此项。</translation>
    </message>
    <message>
      <source>{new} is there already.</source>
      <translation>{new} 已存在。</translation>
    </message>
    <message>
      <source>The saving was cancelled; nothing was kept.</source>
      <translation>保存已取消；没有保留任何内容。</translation>
    </message>
    <message>
      <source>{path} can't be read: {strerror}.</source>
      <translation>无法读取 {path}：{strerror}。</translation>
    </message>
    <message>
      <source>relation type</source>
      <translation>关系类型</translation>
    </message>
    <message>
      <source>relation types</source>
      <translation>关系类型</translation>
    </message>
    <message>
      <source>frozen article</source>
      <translation>固定的文章</translation>
    </message>
    <message>
      <source>frozen articles</source>
      <translation>固定的文章</translation>
    </message>
    <message>
      <source>{lost} (recovered {row})</source>
      <translation>{lost}（恢复 {row}）</translation>
    </message>
    <message>
      <source>The details of row {values} of {table} can't be read.</source>
      <translation>无法读取 {table} 第 {values} 行的细节。</translation>
    </message>
    <message>
      <source>The beginning of the file can't be read; what had been deleted may be back.</source>
      <translation>无法读取文件的开头；已删除的内容可能又出现了。</translation>
    </message>
    <message>
      <source>The history could not be kept whole, so that undo begins anew.</source>
      <translation>无法完整保留历史，撤销从头开始。</translation>
    </message>
    <message>
      <source>The text of article {values} is not what it was; it is kept as it is.</source>
      <translation>文章 {values} 的文字已非原样；按现状保留。</translation>
    </message>
    <message>
      <source>Of the {table} “{name}” nothing else can be read.</source>
      <translation>“{name}”（{table}）的其余内容无法读取。</translation>
    </message>
    <message>
      <source>More {table} may be lost, of which nothing can be read.</source>
      <translation>可能还丢失了其他完全无法读取的内容（{table}）。</translation>
    </message>
    <message>
      <source>Of article {article} can't be read: {what}.</source>
      <translation>文章 {article} 中无法读取：{what}。</translation>
    </message>
    <message>
      <source>Article {name} can't be read, and what was said of it.</source>
      <translation>无法读取文章 {name} 以及关于它的内容。</translation>
    </message>
    <message>
      <source>{unbound} {table} can't be read.</source>
      <translation>无法读取：{unbound} {table}。</translation>
    </message>
    <message>
      <source>Row {values} of {table} was left out: {error}.</source>
      <translation>{table} 的第 {values} 行被略去：{error}。</translation>
    </message>
    <message>
      <source>Nothing of a project can be read in {path}.</source>
      <translation>在 {path} 中读不出任何项目内容。</translation>
    </message>
    <message>
      <source>The step does not fit the project as it is now: {error}.</source>
      <translation>此步骤与项目的现状不符：{error}。</translation>
    </message>
    <message>
      <source>Nothing was changed. “annotator check” looks the project over.</source>
      <translation>没有更改任何内容。“annotator check”可检查项目。</translation>
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation>没有可撤销的操作。</translation>
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation>没有可重做的操作。</translation>
    </message>
    <message>
      <source>The change was cancelled; nothing of it was kept.</source>
      <translation>更改已取消；没有保留任何内容。</translation>
    </message>
    <message>
      <source>“{operation}” can't be undone or redone: what it changed is no longer as it left it.</source>
      <translation>“{operation}”无法撤销或重做：它更改的内容已不是当时的样子。</translation>
    </message>
    <message>
      <source>This text is in the project already: {place}.</source>
      <translation>项目中已有此文本：{place}。</translation>
    </message>
    <message>
      <source>Nothing was taken off this article.</source>
      <translation>这篇文章没有取下任何内容。</translation>
    </message>
    <message>
      <source>The folder of the backups can't be used ({folder}): {reason}.</source>
      <translation>无法使用备份文件夹（{folder}）：{reason}。</translation>
    </message>
    <message>
      <source>Choose another folder in the settings.</source>
      <translation>请在设置中选择别的文件夹。</translation>
    </message>
    <message>
      <source>The backup would replace the project itself.</source>
      <translation>备份会覆盖项目本身。</translation>
    </message>
    <message>
      <source>The statistics were cancelled.</source>
      <translation>统计已取消。</translation>
    </message>
    <message>
      <source>The project is damaged, so that it can't be counted: {error}.</source>
      <translation>项目已损坏，无法统计：{error}。</translation>
    </message>
    <message>
      <source>“annotator check” looks the project over.</source>
      <translation>用“annotator check”检查项目。</translation>
    </message>
    <message>
      <source>The export was cancelled; nothing was written.</source>
      <translation>导出已取消；没有写入任何内容。</translation>
    </message>
    <message>
      <source>{out} is not as the last export left it.</source>
      <translation>{out} 已不是上次导出时的样子。</translation>
    </message>
    <message>
      <source>Nothing was written there.</source>
      <translation>没有写入任何内容。</translation>
    </message>
    <message>
      <source>There is a filter “{name}” already.</source>
      <translation>筛选条件“{name}”已存在。</translation>
    </message>
    <message>
      <source>A filter needs a name.</source>
      <translation>筛选条件需要名称。</translation>
    </message>
    <message>
      <source>A guideline may have {most} characters; this one has {text}.</source>
      <translation>标注指南最多 {most} 个字符；这一份有 {text} 个。</translation>
    </message>
    <message>
      <source>Leave out what is not about tagging.</source>
      <translation>请去掉与标注无关的内容。</translation>
    </message>
    <message>
      <source>{path} is too long for a guideline.</source>
      <translation>{path} 太长，不能作为标注指南。</translation>
    </message>
    <message>
      <source>It may have {most} characters.</source>
      <translation>最多可有 {most} 个字符。</translation>
    </message>
    <message>
      <source>{path} can’t be read: {strerror}.</source>
      <translation>无法读取 {path}：{strerror}。</translation>
    </message>
    <message>
      <source>The file is of no kind that can be imported.</source>
      <translation>无法导入这种类型的文件。</translation>
    </message>
    <message>
      <source>Known are {title}.</source>
      <translation>可识别：{title}。</translation>
    </message>
    <message>
      <source>The file can't be read: {reason}.</source>
      <translation>无法读取文件：{reason}。</translation>
    </message>
    <message>
      <source>Check that it is there and that you may read it.</source>
      <translation>请确认它存在且您有权读取。</translation>
    </message>
    <message>
      <source>There are no files in it.</source>
      <translation>其中没有文件。</translation>
    </message>
    <message>
      <source>This is the project that the import goes into.</source>
      <translation>这正是导入的目标项目。</translation>
    </message>
    <message>
      <source>The import was cancelled; nothing of it was kept.</source>
      <translation>导入已取消；没有保留任何内容。</translation>
    </message>
    <message>
      <source>The annotator's status here is “{here}” already; status, flag and note here were kept.</source>
      <translation>此处该标注者的状态已是“{here}”；保留了此处的状态、旗标和备注。</translation>
    </message>
    <message>
      <source>holds only blank space</source>
      <translation>只含空白</translation>
    </message>
    <message>
      <source>is not inside the text</source>
      <translation>不在文本之内</translation>
    </message>
    <message>
      <source>The span id “{id}”</source>
      <translation>片段 id“{id}”</translation>
    </message>
    <message>
      <source>An equal span (“{surface}”)</source>
      <translation>相同的片段（“{surface}”）</translation>
    </message>
    <message>
      <source>the project, {connection}</source>
      <translation>项目，{connection}</translation>
    </message>
    <message>
      <source>The relation type “{type_name}” is not in this project</source>
      <translation>此项目中没有关联类型“{type_name}”</translation>
    </message>
    <message>
      <source>A span it joins (“{from_id}”) did not come in</source>
      <translation>它连接的片段（“{from_id}”）没有导入</translation>
    </message>
    <message>
      <source>The relation id “{id}” is in {article} already, with other content</source>
      <translation>关联 id“{id}”已存在（{article}），内容不同</translation>
    </message>
    <message>
      <source>The span “{from_id}” has an attribution, as only the first of a chain may</source>
      <translation>片段“{from_id}”有归属，而只有链条的第一个片段可以有</translation>
    </message>
    <message>
      <source>The label “{label_name}” is not in this project; the span was left out.</source>
      <translation>此项目中没有标签“{label_name}”；已略去该片段。</translation>
    </message>
    <message>
      <source>The span {start} to {end} ({label_name}) {what} ({text} characters).</source>
      <translation>片段 {start} 至 {end}（{label_name}）{what}（共 {text} 个字符）。</translation>
    </message>
    <message>
      <source>The span {start} to {end} ({label_name}) should read “{text}”, but the text there is “{surface}”.</source>
      <translation>片段 {start} 至 {end}（{label_name}）应为“{text}”，但该处文本是“{surface}”。</translation>
    </message>
    <message>
      <source>{what} is in {article} already, with other content.</source>
      <translation>{what}已存在（{article}），内容不同。</translation>
    </message>
    <message>
      <source>{why}; the relation was left out.</source>
      <translation>{why}；已略去该关联。</translation>
    </message>
    <message>
      <source>The id “{id}” belongs to another text: {known}.</source>
      <translation>id“{id}”属于另一文本：{known}。</translation>
    </message>
    <message>
      <source>The article is here already with other metadata; those here were kept.</source>
      <translation>文章已在项目中，但元数据不同；保留了项目中的元数据。</translation>
    </message>
    <message>
      <source>The label “{label}” does not take {name}={value}; kept under “extra” of the span.</source>
      <translation>标签“{label}”不接受 {name}={value}；已保留在片段的“extra”中。</translation>
    </message>
    <message>
      <source>The article is here already with another “extra”.</source>
      <translation>文章已在项目中，但“extra”不同。</translation>
    </message>
    <message>
      <source>Add the label, then import the file again.</source>
      <translation>请添加该标签，然后重新导入文件。</translation>
    </message>
    <message>
      <source>Offsets count Unicode characters (code points) from 0.</source>
      <translation>偏移量按 Unicode 字符（码位）从 0 计数。</translation>
    </message>
    <message>
      <source>Offsets count Unicode characters (code points), not bytes or UTF-16 units.</source>
      <translation>偏移量按 Unicode 字符（码位）计数，不是字节或 UTF-16 码元。</translation>
    </message>
    <message>
      <source>What is there was kept.</source>
      <translation>已保留原有内容。</translation>
    </message>
    <message>
      <source>Give one of the two another id.</source>
      <translation>请为其中之一换一个 id。</translation>
    </message>
    <message>
      <source>A label needs a name.</source>
      <translation>标签需要名称。</translation>
    </message>
    <message>
      <source>There is a label “{name}” already.</source>
      <translation>标签“{name}”已存在。</translation>
    </message>
    <message>
      <source>The key of a label must be one character.</source>
      <translation>标签的按键必须是一个字符。</translation>
    </message>
    <message>
      <source>The key “{key}” belongs to another label.</source>
      <translation>按键“{key}”已属于另一个标签。</translation>
    </message>
    <message>
      <source>This label is not in the project.</source>
      <translation>项目中没有这个标签。</translation>
    </message>
    <message>
      <source>This relation type is not in the project.</source>
      <translation>项目中没有这个关联类型。</translation>
    </message>
    <message>
      <source>span {id} ({start} to {end}) does not fit the text</source>
      <translation>片段 {id}（{start} 至 {end}）与文本不符</translation>
    </message>
    <message>
      <source>its text is not what it was when it came in</source>
      <translation>其文本与导入时不同</translation>
    </message>
    <message>
      <source>Article {article_id}: {why}.</source>
      <translation>文章 {article_id}：{why}。</translation>
    </message>
    <message>
      <source>Nothing was written. “annotator check” looks the project over.</source>
      <translation>没有写入任何内容。“annotator check”可检查项目。</translation>
    </message>
    <message>
      <source>A row of the project is damaged: {error}.</source>
      <translation>项目中有一行已损坏：{error}。</translation>
    </message>
    <message>
      <source>The backups were not looked at.</source>
      <translation>未查看备份。</translation>
    </message>
    <message>
      <source>{out} is there already.</source>
      <translation>{out} 已存在。</translation>
    </message>
    <message>
      <source>Use --force, or choose another name.</source>
      <translation>请使用 --force，或换一个名称。</translation>
    </message>
    <message>
      <source>There is no folder {out}.</source>
      <translation>没有文件夹 {out}。</translation>
    </message>
    <message>
      <source>Make it first.</source>
      <translation>请先创建它。</translation>
    </message>
    <message>
      <source>{out} is a folder.</source>
      <translation>{out} 是文件夹。</translation>
    </message>
    <message>
      <source>Give the name of a file.</source>
      <translation>请给出文件名。</translation>
    </message>
    <message>
      <source>{out} is a folder that no export made.</source>
      <translation>{out} 是一个并非由导出生成的文件夹。</translation>
    </message>
    <message>
      <source>a file</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>no ordinary file</source>
      <translation>特殊文件</translation>
    </message>
    <message>
      <source>{out} is {what}.</source>
      <translation>{out} 是{what}。</translation>
    </message>
    <message>
      <source>Give the name of a folder.</source>
      <translation>请给出文件夹的名称。</translation>
    </message>
    <message>
      <source>{out} can't be written: {reason}.</source>
      <translation>无法写入 {out}：{reason}。</translation>
    </message>
    <message>
      <source>The export would replace the project itself.</source>
      <translation>导出会替换项目本身。</translation>
    </message>
    <message>
      <source>A precedent needs a ruling: one line that says what was decided.</source>
      <translation>先例需要裁定：用一行说明是如何决定的。</translation>
    </message>
    <message>
      <source>A ruling may have {most} characters; this one has {ruling}.</source>
      <translation>裁定最多 {most} 个字符；这一条有 {ruling} 个。</translation>
    </message>
    <message>
      <source>The text is another one now, so this case can’t be filed.</source>
      <translation>文本已经改变，无法记录这个案例。</translation>
    </message>
    <message>
      <source>What was written can’t be read back: {item}</source>
      <translation>写出的内容无法读回：{item}</translation>
    </message>
    <message>
      <source>Nothing was written. Please report this as a bug of Annotator.</source>
      <translation>未写入任何内容。请将此作为 Annotator 的错误报告。</translation>
    </message>
    <message>
      <source>What was written reads back as other spans.</source>
      <translation>写出的内容读回后片段有所不同。</translation>
    </message>
    <message>
      <source>Article {id}: the span {start} to {end} ({label}) does not fit the text that was written.</source>
      <translation>文章 {id}：片段 {start} 至 {end}（{label}）与写出的文本不符。</translation>
    </message>
    <message>
      <source>Of {here} {what} that were written, {there} can be read back.</source>
      <translation>写出了 {here} 项（{what}），能读回的有 {there} 项。</translation>
    </message>
    <message>
      <source>A {source} can't be linked to a {target}.</source>
      <translation>{source} 不能关联到 {target}。</translation>
    </message>
    <message>
      <source>A quote is linked to its speaker.</source>
      <translation>引语应关联到其说话人。</translation>
    </message>
    <message>
      <source>A {after} can't continue a {before}.</source>
      <translation>{after} 不能接续 {before}。</translation>
    </message>
    <message>
      <source>A quote can continue another quote.</source>
      <translation>引语可以接续另一条引语。</translation>
    </message>
    <message>
      <source>This is another annotator's; only they can change it.</source>
      <translation>这属于另一位标注者；只有其本人可以更改。</translation>
    </message>
    <message>
      <source>There is no backup of {project} in {folder}.</source>
      <translation>{folder} 中没有 {project} 的备份。</translation>
    </message>
    <message>
      <source>Name the file to restore from.</source>
      <translation>请指明从哪个文件恢复。</translation>
    </message>
    <message>
      <source>{project} can't be replaced: {strerror}.</source>
      <translation>无法替换 {project}：{strerror}。</translation>
    </message>
    <message>
      <source>Nothing was changed. Is the folder read-only?</source>
      <translation>未做任何更改。文件夹是只读的吗？</translation>
    </message>
    <message>
      <source>{label} has no attribute “{name}”.</source>
      <translation>“{label}”没有属性“{name}”。</translation>
    </message>
    <message>
      <source>An attribute needs a name.</source>
      <translation>属性需要名称。</translation>
    </message>
    <message>
      <source>“{color}” is no colour.</source>
      <translation>“{color}”不是颜色。</translation>
    </message>
    <message>
      <source>The order must name every label once.</source>
      <translation>顺序中每个标签必须出现一次。</translation>
    </message>
    <message>
      <source>A project needs at least one label.</source>
      <translation>项目至少需要一个标签。</translation>
    </message>
    <message>
      <source>The order must name every attribute once.</source>
      <translation>顺序中每个属性必须出现一次。</translation>
    </message>
    <message>
      <source>A label can't be merged into itself.</source>
      <translation>标签不能与自身合并。</translation>
    </message>
    <message>
      <source>{label} has an attribute “{name}” already.</source>
      <translation>“{label}”已有属性“{name}”。</translation>
    </message>
    <message>
      <source>A relation type needs a name.</source>
      <translation>关联类型需要名称。</translation>
    </message>
    <message>
      <source>There is a relation type “{name}” already.</source>
      <translation>关联类型“{name}”已存在。</translation>
    </message>
    <message>
      <source>The attribute “{name}” needs at least one choice.</source>
      <translation>属性“{name}”至少需要一个选项。</translation>
    </message>
    <message>
      <source>The key “{key}” belongs to the label “{other}”.</source>
      <translation>按键“{key}”属于标签“{other}”。</translation>
    </message>
    <message>
      <source>{path} is too long for a label scheme.</source>
      <translation>{path} 太长，不能作为标签方案。</translation>
    </message>
    <message>
      <source>{path} is not UTF-8 text.</source>
      <translation>{path} 不是 UTF-8 文本。</translation>
    </message>
    <message>
      <source>An annotator needs a name.</source>
      <translation>标注者需要名字。</translation>
    </message>
    <message>
      <source>Articles of the project are frozen in the split “{unknown}”, which is not named.</source>
      <translation>项目中有文章固定在子集“{unknown}”中，但没有写出这个子集。</translation>
    </message>
    <message>
      <source>Name it, too ({unknown}=0: no new stories), or clear the frozen splits.</source>
      <translation>请也写出它（{unknown}=0 表示不再加入新内容），或者清除固定的划分。</translation>
    </message>
    <message>
      <source>This span is another annotator's; only they can change it.</source>
      <translation>这个片段属于另一位标注者；只有其本人可以更改。</translation>
    </message>
    <message>
      <source>Add {count} {label} spans</source>
      <translation>添加 {count} 个“{label}”片段</translation>
    </message>
    <message>
      <source>{name} in {articles} articles</source>
      <translation>{name}（{articles} 篇文章）</translation>
    </message>
    <message>
      <source>Add {label}</source>
      <translation>添加“{label}”</translation>
    </message>
    <message>
      <source>“{label}” has no attribute “{name}”.</source>
      <translation>“{label}”没有属性“{name}”。</translation>
    </message>
    <message>
      <source>“{shown}” is a {label} already.</source>
      <translation>“{shown}”已标为 {label}。</translation>
    </message>
    <message>
      <source>There is no text {path} beside the annotations.</source>
      <translation>标注旁没有文本 {path}。</translation>
    </message>
    <message>
      <source>The file can't be read: {strerror}.</source>
      <translation>无法读取文件：{strerror}。</translation>
    </message>
    <message>
      <source>The file is no part of the brat folder.</source>
      <translation>该文件不属于 brat 文件夹。</translation>
    </message>
    <message>
      <source>There is no text file of the same name.</source>
      <translation>没有同名的文本文件。</translation>
    </message>
    <message>
      <source>The line is not written as brat writes it.</source>
      <translation>该行不符合 brat 的写法。</translation>
    </message>
    <message>
      <source>The line was left out; the rest of the file was kept.</source>
      <translation>该行已略去；文件其余部分已保留。</translation>
    </message>
    <message>
      <source>“{id}” stands there twice.</source>
      <translation>“{id}”出现了两次。</translation>
    </message>
    <message>
      <source>The note is no JSON.</source>
      <translation>备注不是 JSON。</translation>
    </message>
    <message>
      <source>No line of brat begins with “{id}”.</source>
      <translation>brat 中没有以“{id}”开头的行。</translation>
    </message>
    <message>
      <source>In INCEpTION first bring {types} in under Settings › Layers › Import, then the documents as “UIMA CAS XMI (XML 1.0)”.</source>
      <translation>在 INCEpTION 中，先在 Settings › Layers › Import 下导入 {types}，再把文档作为“UIMA CAS XMI (XML 1.0)”导入。</translation>
    </message>
    <message>
      <source>The file has more than {max_bytes} MB.</source>
      <translation>文件超过 {max_bytes} MB。</translation>
    </message>
    <message>
      <source>The file is no part of the folder as this program reads it.</source>
      <translation>该文件不属于本程序所读取的文件夹内容。</translation>
    </message>
    <message>
      <source>Import it by itself.</source>
      <translation>请单独导入。</translation>
    </message>
    <message>
      <source>The text of article {id} has a character that XML can’t hold: {found}.</source>
      <translation>文章 {id} 的文本含有 XML 无法容纳的字符：{found}。</translation>
    </message>
    <message>
      <source>Leave the article out, or choose another format.</source>
      <translation>请略去该文章，或选择其他格式。</translation>
    </message>
    <message>
      <source>Only the first text of the document was read; it has several.</source>
      <translation>该文档有多个文本；只读取了第一个。</translation>
    </message>
    <message>
      <source>There is no text in the document.</source>
      <translation>文档中没有文本。</translation>
    </message>
    <message>
      <source>Relations between words that are no spans were left out.</source>
      <translation>并非片段的词语之间的关系已略去。</translation>
    </message>
    <message>
      <source>“begin” and “end” must be whole numbers.</source>
      <translation>“begin”和“end”必须是整数。</translation>
    </message>
    <message>
      <source>What should be JSON is none.</source>
      <translation>本应是 JSON 的内容不是 JSON。</translation>
    </message>
    <message>
      <source>Give {schema_file} as the response format (“json_schema”, strict) when you ask the trained model, so that each answer keeps to it.</source>
      <translation>向训练好的模型提问时，请把 {schema_file} 作为回答格式（“json_schema”，strict），使每个回答都遵守它。</translation>
    </message>
    <message>
      <source>A token has one tag here. Export quotes and what lies in them to two files (--label) to keep all spans.</source>
      <translation>这里每个词元只有一个标记。要保留所有片段，请把引语和其中的内容分别导出到两个文件（--label）。</translation>
    </message>
    <message>
      <source>An article has more than {most_tokens} tokens.</source>
      <translation>某篇文章超过 {most_tokens} 个词元。</translation>
    </message>
    <message>
      <source>There is a tag without a token.</source>
      <translation>有标记没有对应的词元。</translation>
    </message>
    <message>
      <source>The line was left out.</source>
      <translation>该行已略去。</translation>
    </message>
    <message>
      <source>The line is no row of columns; its article and what follows were left out.</source>
      <translation>该行不是由列组成；其所在文章及后续内容已略去。</translation>
    </message>
    <message>
      <source>Is it a CoNLL file?</source>
      <translation>这是 CoNLL 文件吗？</translation>
    </message>
    <message>
      <source>There is a token without a tag.</source>
      <translation>有词元没有对应的标记。</translation>
    </message>
    <message>
      <source>The token was read without it.</source>
      <translation>已读入该词元，但不含此项。</translation>
    </message>
    <message>
      <source>The line is no UTF-8; its article and what follows were left out.</source>
      <translation>该行不是 UTF-8；其所在文章及后续内容已略去。</translation>
    </message>
    <message>
      <source>Save the file as UTF-8.</source>
      <translation>请将文件保存为 UTF-8。</translation>
    </message>
    <message>
      <source>Cut into articles of about {cut_at} tokens.</source>
      <translation>已切分为每篇约 {cut_at} 个词元的文章。</translation>
    </message>
    <message>
      <source>Nothing says what the number {value} stands for.</source>
      <translation>没有说明数字 {value} 代表什么。</translation>
    </message>
    <message>
      <source>“text” is no text.</source>
      <translation>“text”不是文本。</translation>
    </message>
    <message>
      <source>The row has neither “text” nor “tokens”.</source>
      <translation>该行既无“text”也无“tokens”。</translation>
    </message>
    <message>
      <source>There are {tokens} tokens, but {tags} tags.</source>
      <translation>有 {tokens} 个词元，却有 {tags} 个标记。</translation>
    </message>
    <message>
      <source>it has no “label”.</source>
      <translation>它没有“label”。</translation>
    </message>
    <message>
      <source>it has no “type”, “from” and “to”.</source>
      <translation>它缺少“type”“from”和“to”。</translation>
    </message>
    <message>
      <source>The tokens are not those of the text.</source>
      <translation>词元与文本不符。</translation>
    </message>
    <message>
      <source>The article was read without its tags.</source>
      <translation>已读入该文章，但不含其标记。</translation>
    </message>
    <message>
      <source>“{key}” is no JSON.</source>
      <translation>“{key}”不是 JSON。</translation>
    </message>
    <message>
      <source>{windows} Windows (CRLF)</source>
      <translation>{windows} 处 Windows（CRLF）</translation>
    </message>
    <message>
      <source>{returns} old Mac (CR)</source>
      <translation>{returns} 处旧式 Mac（CR）</translation>
    </message>
    <message>
      <source>Line ends made plain ones (LF): {kinds}.</source>
      <translation>已把换行统一为 LF：{kinds}。</translation>
    </message>
    <message>
      <source>A byte order mark at the start was dropped.</source>
      <translation>已去掉开头的字节顺序标记。</translation>
    </message>
    <message>
      <source>Windows-1252 (Western European)</source>
      <translation>Windows-1252（西欧）</translation>
    </message>
    <message>
      <source>ISO 8859-15 (Western European)</source>
      <translation>ISO 8859-15（西欧）</translation>
    </message>
    <message>
      <source>Mac OS Roman</source>
      <translation>Mac OS Roman</translation>
    </message>
    <message>
      <source>Windows-1250 (Central European)</source>
      <translation>Windows-1250（中欧）</translation>
    </message>
    <message>
      <source>ISO 8859-2 (Central European)</source>
      <translation>ISO 8859-2（中欧）</translation>
    </message>
    <message>
      <source>Windows-1251 (Cyrillic)</source>
      <translation>Windows-1251（西里尔文）</translation>
    </message>
    <message>
      <source>KOI8-R (Cyrillic)</source>
      <translation>KOI8-R（西里尔文）</translation>
    </message>
    <message>
      <source>KOI8-U (Cyrillic)</source>
      <translation>KOI8-U（西里尔文）</translation>
    </message>
    <message>
      <source>DOS 866 (Cyrillic)</source>
      <translation>DOS 866（西里尔文）</translation>
    </message>
    <message>
      <source>Windows-1253 (Greek)</source>
      <translation>Windows-1253（希腊文）</translation>
    </message>
    <message>
      <source>ISO 8859-7 (Greek)</source>
      <translation>ISO 8859-7（希腊文）</translation>
    </message>
    <message>
      <source>Windows-1254 (Turkish)</source>
      <translation>Windows-1254（土耳其文）</translation>
    </message>
    <message>
      <source>Windows-1255 (Hebrew)</source>
      <translation>Windows-1255（希伯来文）</translation>
    </message>
    <message>
      <source>ISO 8859-8 (Hebrew)</source>
      <translation>ISO 8859-8（希伯来文）</translation>
    </message>
    <message>
      <source>Windows-1256 (Arabic)</source>
      <translation>Windows-1256（阿拉伯文）</translation>
    </message>
    <message>
      <source>Windows-1257 (Baltic)</source>
      <translation>Windows-1257（波罗的海文）</translation>
    </message>
    <message>
      <source>Windows-874 (Thai)</source>
      <translation>Windows-874（泰文）</translation>
    </message>
    <message>
      <source>GB 18030 (Chinese)</source>
      <translation>GB 18030（中文）</translation>
    </message>
    <message>
      <source>Big5 (Chinese)</source>
      <translation>Big5（中文）</translation>
    </message>
    <message>
      <source>Shift JIS (Japanese)</source>
      <translation>Shift JIS（日文）</translation>
    </message>
    <message>
      <source>EUC-JP (Japanese)</source>
      <translation>EUC-JP（日文）</translation>
    </message>
    <message>
      <source>ISO-2022-JP (Japanese)</source>
      <translation>ISO-2022-JP（日文）</translation>
    </message>
    <message>
      <source>EUC-KR (Korean)</source>
      <translation>EUC-KR（韩文）</translation>
    </message>
    <message>
      <source>UTF-16 (little endian)</source>
      <translation>UTF-16（小端序）</translation>
    </message>
    <message>
      <source>UTF-16 (big endian)</source>
      <translation>UTF-16（大端序）</translation>
    </message>
    <message>
      <source>UTF-32 (little endian)</source>
      <translation>UTF-32（小端序）</translation>
    </message>
    <message>
      <source>UTF-32 (big endian)</source>
      <translation>UTF-32（大端序）</translation>
    </message>
    <message>
      <source>Read as {names}, a guess: please look over the letters.</source>
      <translation>按 {names} 读取（推测）：请检查文字。</translation>
    </message>
    <message>
      <source>It holds NUL characters, which no text has.</source>
      <translation>其中含有 NUL 字符，文本不会有。</translation>
    </message>
    <message>
      <source>It holds control characters.</source>
      <translation>其中含有控制字符。</translation>
    </message>
    <message>
      <source>It holds NUL bytes, which no text has.</source>
      <translation>其中含有 NUL 字节，文本不会有。</translation>
    </message>
    <message>
      <source>This is not a text file. {reason}</source>
      <translation>这不是文本文件。{reason}</translation>
    </message>
    <message>
      <source>Open it in the program that made it, save it as UTF-8 text, and import that.</source>
      <translation>请用创建它的程序打开，另存为 UTF-8 文本，再导入。</translation>
    </message>
    <message>
      <source>Read as {names}.</source>
      <translation>按 {names} 读取。</translation>
    </message>
    <message>
      <source>The file has {data} MB; a text may have {max_bytes} MB.</source>
      <translation>文件为 {data} MB；文本最大 {max_bytes} MB。</translation>
    </message>
    <message>
      <source>Split it into single articles.</source>
      <translation>请拆分成单篇文章。</translation>
    </message>
    <message>
      <source>The letters of this file can't be made out.</source>
      <translation>无法辨认此文件的文字。</translation>
    </message>
    <message>
      <source>The file is UTF-8, but byte {start} (line {line}) is damaged.</source>
      <translation>文件是 UTF-8，但第 {start} 字节（第 {line} 行）已损坏。</translation>
    </message>
    <message>
      <source>Get a whole copy of it, or correct the letter there and save it as UTF-8.</source>
      <translation>请获取完整的副本，或改正该处字符并存为 UTF-8。</translation>
    </message>
    <message>
      <source>a PDF file</source>
      <translation>PDF 文件</translation>
    </message>
    <message>
      <source>a ZIP archive (or a Word, Excel or OpenDocument file)</source>
      <translation>ZIP 压缩包（或 Word、Excel、OpenDocument 文件）</translation>
    </message>
    <message>
      <source>an empty ZIP archive</source>
      <translation>空的 ZIP 压缩包</translation>
    </message>
    <message>
      <source>an RTF file</source>
      <translation>RTF 文件</translation>
    </message>
    <message>
      <source>an old Word or Excel file</source>
      <translation>旧版 Word 或 Excel 文件</translation>
    </message>
    <message>
      <source>an SQLite database</source>
      <translation>SQLite 数据库</translation>
    </message>
    <message>
      <source>a PNG picture</source>
      <translation>PNG 图片</translation>
    </message>
    <message>
      <source>a JPEG picture</source>
      <translation>JPEG 图片</translation>
    </message>
    <message>
      <source>a GIF picture</source>
      <translation>GIF 图片</translation>
    </message>
    <message>
      <source>a gzip archive</source>
      <translation>gzip 压缩包</translation>
    </message>
    <message>
      <source>a bzip2 archive</source>
      <translation>bzip2 压缩包</translation>
    </message>
    <message>
      <source>an xz archive</source>
      <translation>xz 压缩包</translation>
    </message>
    <message>
      <source>a 7-Zip archive</source>
      <translation>7-Zip 压缩包</translation>
    </message>
    <message>
      <source>a RAR archive</source>
      <translation>RAR 压缩包</translation>
    </message>
    <message>
      <source>a program</source>
      <translation>程序</translation>
    </message>
    <message>
      <source>This is {name}, not plain text.</source>
      <translation>这是{name}，不是纯文本。</translation>
    </message>
    <message>
      <source>Import it under its own ending, or save it as UTF-8 text.</source>
      <translation>请以其本来的扩展名导入，或存为 UTF-8 文本。</translation>
    </message>
    <message>
      <source>By its first bytes the file is {name}, but byte {place} is not.</source>
      <translation>从开头字节看文件是 {name}，但第 {place} 字节不是。</translation>
    </message>
    <message>
      <source>Make a “Sequence Labeling” project with “Allow overlapping spans” and “Use relations”.</source>
      <translation>请新建“Sequence Labeling”项目，并打开“Allow overlapping spans”和“Use relations”。</translation>
    </message>
    <message>
      <source>The line has no “text”.</source>
      <translation>该行没有“text”。</translation>
    </message>
    <message>
      <source>it is no list of start, end and label.</source>
      <translation>它不是由起点、终点和标签组成的列表。</translation>
    </message>
    <message>
      <source>it has no “type”, “from_id” and “to_id”.</source>
      <translation>它缺少“type”“from_id”和“to_id”。</translation>
    </message>
    <message>
      <source>The footnotes were left out.</source>
      <translation>脚注已略去。</translation>
    </message>
    <message>
      <source>This is a document of an old Word (.doc).</source>
      <translation>这是旧版 Word 文档（.doc）。</translation>
    </message>
    <message>
      <source>Open it in Word and save it as “.docx”.</source>
      <translation>请在 Word 中打开并另存为“.docx”。</translation>
    </message>
    <message>
      <source>The document is protected by a password.</source>
      <translation>文档有密码保护。</translation>
    </message>
    <message>
      <source>Open it in Word and save it without one.</source>
      <translation>请在 Word 中打开并保存为无密码的文件。</translation>
    </message>
    <message>
      <source>The document unpacks to far more than a text has.</source>
      <translation>文档解压后远超文本应有的大小。</translation>
    </message>
    <message>
      <source>The document is damaged: it can't be unpacked.</source>
      <translation>文档已损坏：无法解压。</translation>
    </message>
    <message>
      <source>Get a whole copy of it.</source>
      <translation>请获取一份完整的副本。</translation>
    </message>
    <message>
      <source>The document is damaged: its XML can't be read.</source>
      <translation>文档已损坏：无法读取其 XML。</translation>
    </message>
    <message>
      <source>The document has more than {most_entries} parts.</source>
      <translation>文档的组成部分超过 {most_entries} 个。</translation>
    </message>
    <message>
      <source>This is no Word document: it has no text part.</source>
      <translation>这不是 Word 文档：其中没有文本部分。</translation>
    </message>
    <message>
      <source>Open it in the program that made it and save it as “.docx”.</source>
      <translation>请在创建它的程序中打开并另存为“.docx”。</translation>
    </message>
    <message>
      <source>Set max_width to {width}, the tokens of the longest span (“{label}”): longer ones are passed over. For long quotes a model that tags tokens is better.</source>
      <translation>请把 max_width 设为 {width}，即最长片段（“{label}”）的词元数：更长的会被略过。对于长引语，标注词元的模型更合适。</translation>
    </message>
    <message>
      <source>Set max_len to {losses}, the tokens of the longest article: the rest is cut.</source>
      <translation>请把 max_len 设为 {losses}，即最长文章的词元数：其余部分会被截掉。</translation>
    </message>
    <message>
      <source>There are no tokens in “tokenized_text”.</source>
      <translation>“tokenized_text”中没有词元。</translation>
    </message>
    <message>
      <source>it is no list of two numbers and a name.</source>
      <translation>它不是由两个数字和一个名称组成的列表。</translation>
    </message>
    <message>
      <source>its first two values must be whole numbers.</source>
      <translation>其前两个值必须是整数。</translation>
    </message>
    <message>
      <source>there are no tokens {first} to {last}.</source>
      <translation>没有第 {first} 至 {last} 个词元。</translation>
    </message>
    <message>
      <source>it joins spans that are not there.</source>
      <translation>它连接的片段不存在。</translation>
    </message>
    <message>
      <source>The file is empty: there is no text in it.</source>
      <translation>文件是空的：其中没有文本。</translation>
    </message>
    <message>
      <source>This is no web page: there is no HTML in it.</source>
      <translation>这不是网页：其中没有 HTML。</translation>
    </message>
    <message>
      <source>Give it the ending of what it is, such as “.txt”.</source>
      <translation>请给它加上相应的扩展名，例如“.txt”。</translation>
    </message>
    <message>
      <source>No article was found on this page.</source>
      <translation>此网页上未找到文章。</translation>
    </message>
    <message>
      <source>Copy its text into a text file and import that.</source>
      <translation>请将其文本复制到文本文件中再导入。</translation>
    </message>
    <message>
      <source>The file is no part of the data set as this program reads it.</source>
      <translation>该文件不属于本程序所读取的数据集。</translation>
    </message>
    <message>
      <source>The array has no end: the file may have been cut off.</source>
      <translation>数组没有结尾：文件可能被截断。</translation>
    </message>
    <message>
      <source>What is there was read.</source>
      <translation>已有的内容已读入。</translation>
    </message>
    <message>
      <source>The file is one piece of JSON of more than {max_array} MB.</source>
      <translation>文件是一整块超过 {max_array} MB 的 JSON。</translation>
    </message>
    <message>
      <source>Write it as JSONL, one object a line, or split it.</source>
      <translation>请写成 JSONL（每行一个对象），或将其拆分。</translation>
    </message>
    <message>
      <source>The line is longer than {max_line} MB.</source>
      <translation>该行超过 {max_line} MB。</translation>
    </message>
    <message>
      <source>Is the file really JSONL, one object a line?</source>
      <translation>文件确实是每行一个对象的 JSONL 吗？</translation>
    </message>
    <message>
      <source>“{key}” is there twice in one object; the last one was taken.</source>
      <translation>“{key}”在同一对象中出现两次；已采用最后一个。</translation>
    </message>
    <message>
      <source>Look which of the two is meant.</source>
      <translation>请确认应取哪一个。</translation>
    </message>
    <message>
      <source>The file is not valid JSON: {msg} (column {colno}).</source>
      <translation>文件不是有效的 JSON：{msg}（第 {colno} 列）。</translation>
    </message>
    <message>
      <source>Nothing of it was read.</source>
      <translation>其中的内容均未读入。</translation>
    </message>
    <message>
      <source>The line is not valid JSON: {msg} (column {colno}).</source>
      <translation>该行不是有效的 JSON：{msg}（第 {colno} 列）。</translation>
    </message>
    <message>
      <source>All other lines were read.</source>
      <translation>其他各行都已读取。</translation>
    </message>
    <message>
      <source>Kept under “extra”, not read as spans or metadata: {names}.</source>
      <translation>已保留在“extra”中，未作为片段或元数据读取：{names}。</translation>
    </message>
    <message>
      <source>The status “{status}” is none of open, done, skipped.</source>
      <translation>状态“{status}”不是 open、done、skipped 之一。</translation>
    </message>
    <message>
      <source>“flagged” is neither true nor false.</source>
      <translation>“flagged”既不是 true 也不是 false。</translation>
    </message>
    <message>
      <source>it is no JSON object.</source>
      <translation>它不是 JSON 对象。</translation>
    </message>
    <message>
      <source>“start” and “end” must be whole numbers.</source>
      <translation>“start”和“end”必须是整数。</translation>
    </message>
    <message>
      <source>it has no “type”.</source>
      <translation>它没有“type”。</translation>
    </message>
    <message>
      <source>“from” and “to” must be ids of spans of this line.</source>
      <translation>“from”和“to”必须是本行片段的 id。</translation>
    </message>
    <message>
      <source>“extra” is no JSON object.</source>
      <translation>“extra”不是 JSON 对象。</translation>
    </message>
    <message>
      <source>“attributes” is no JSON object.</source>
      <translation>“attributes”不是 JSON 对象。</translation>
    </message>
    <message>
      <source>The document has no “text”: it was exported without.</source>
      <translation>文档没有“text”：导出时未包含文本。</translation>
    </message>
    <message>
      <source>Export it from labelbuddy with the text.</source>
      <translation>请从 labelbuddy 连同文本一起导出。</translation>
    </message>
    <message>
      <source>it is no list of start, end, label and, perhaps, a note.</source>
      <translation>它不是由起点、终点、标签以及可选备注组成的列表。</translation>
    </message>
    <message>
      <source>The labeling interface of the project, under Settings:</source>
      <translation>项目的标注界面（Labeling Interface），在 Settings 中：</translation>
    </message>
    <message>
      <source>The task has no text in its “data”.</source>
      <translation>该任务的“data”中没有文本。</translation>
    </message>
    <message>
      <source>it has no “labels” in its “value”.</source>
      <translation>它的“value”中没有“labels”。</translation>
    </message>
    <message>
      <source>it has no “from_id” and “to_id”.</source>
      <translation>它没有“from_id”和“to_id”。</translation>
    </message>
    <message>
      <source>it has no value.</source>
      <translation>它没有值。</translation>
    </message>
    <message>
      <source>A group of rows has more than {largest_group} GB.</source>
      <translation>某个行组超过 {largest_group} GB。</translation>
    </message>
    <message>
      <source>Write the file with smaller row groups.</source>
      <translation>请用较小的行组写入文件。</translation>
    </message>
    <message>
      <source>The file can’t be read as Parquet: {reason}.</source>
      <translation>无法将文件作为 Parquet 读取：{reason}。</translation>
    </message>
    <message>
      <source>Is it whole, and really Parquet?</source>
      <translation>文件是否完整，且确为 Parquet？</translation>
    </message>
    <message>
      <source>The PDF has {count} pages; it may have {most_pages}.</source>
      <translation>PDF 有 {count} 页；最多允许 {most_pages} 页。</translation>
    </message>
    <message>
      <source>The PDF holds pictures of pages only: there is no text in it.</source>
      <translation>PDF 中只有页面图片：没有文本。</translation>
    </message>
    <message>
      <source>Have a program for text recognition (OCR) read it first.</source>
      <translation>请先用文字识别（OCR）程序处理。</translation>
    </message>
    <message>
      <source>Pages without text, perhaps pictures: {bare}.</source>
      <translation>没有文本的页面（可能是图片）：{bare}。</translation>
    </message>
    <message>
      <source>Left out as running heads, feet and page numbers: {shown}.</source>
      <translation>页眉、页脚和页码未计入正文：{shown}。</translation>
    </message>
    <message>
      <source>This is no PDF, or a damaged one.</source>
      <translation>这不是 PDF，或已损坏。</translation>
    </message>
    <message>
      <source>The PDF is protected by a password.</source>
      <translation>PDF 有密码保护。</translation>
    </message>
    <message>
      <source>Save it without one and import that.</source>
      <translation>请保存为无密码的文件再导入。</translation>
    </message>
    <message>
      <source>The PDF has more text than an article can have.</source>
      <translation>PDF 的文本超出一篇文章的上限。</translation>
    </message>
    <message>
      <source>Bring it into Prodigy with “prodigy db-in”; tokens are in it, so that every span fits.</source>
      <translation>用“prodigy db-in”导入 Prodigy；其中含有词元，因此每个片段都合适。</translation>
    </message>
    <message>
      <source>Train with “prodigy train --spancat”, as “--ner” takes no spans that overlap.</source>
      <translation>请用“prodigy train --spancat”训练，因为“--ner”不接受重叠的片段。</translation>
    </message>
    <message>
      <source>The line was rejected in Prodigy: its spans were left out.</source>
      <translation>该行在 Prodigy 中被拒绝：其片段已略去。</translation>
    </message>
    <message>
      <source>it joins words that are no spans.</source>
      <translation>它连接的词语不是片段。</translation>
    </message>
    <message>
      <source>QualCoder takes over texts, codes and notes, but not the links between selections.</source>
      <translation>QualCoder 会接收文本、编码和备注，但不接收选段之间的关联。</translation>
    </message>
    <message>
      <source>The file can’t be read as a REFI-QDA project: {error}.</source>
      <translation>无法将文件作为 REFI-QDA 项目读取：{error}。</translation>
    </message>
    <message>
      <source>Export it again from its program.</source>
      <translation>请从原程序重新导出。</translation>
    </message>
    <message>
      <source>The XML is not of a REFI-QDA project.</source>
      <translation>该 XML 不属于 REFI-QDA 项目。</translation>
    </message>
    <message>
      <source>“{key}” must be a whole number.</source>
      <translation>“{key}”必须是整数。</translation>
    </message>
    <message>
      <source>Selections without a code were left out.</source>
      <translation>没有编码的选段已略去。</translation>
    </message>
    <message>
      <source>“more” is no JSON.</source>
      <translation>“more”不是 JSON。</translation>
    </message>
    <message>
      <source>A selection has a code that the project has not.</source>
      <translation>某个选段的编码在该项目中不存在。</translation>
    </message>
    <message>
      <source>Links between other things than selections of one text were left out.</source>
      <translation>并非同一文本选段之间的链接已略去。</translation>
    </message>
    <message>
      <source>The text lies outside of the project: {path}.</source>
      <translation>文本位于项目之外：{path}。</translation>
    </message>
    <message>
      <source>The file “{name}” is not in the archive.</source>
      <translation>压缩包中没有文件“{name}”。</translation>
    </message>
    <message>
      <source>“{name}” has more than {limit} MB.</source>
      <translation>“{name}”超过 {limit} MB。</translation>
    </message>
    <message>
      <source>There is no format “{name}” here.</source>
      <translation>这里没有格式“{name}”。</translation>
    </message>
    <message>
      <source>Choose one of: {known}.</source>
      <translation>请选择其一：{known}。</translation>
    </message>
    <message>
      <source>{title} needs a package that is not installed here: {needs}.</source>
      <translation>{title} 需要一个此处未安装的软件包：{needs}。</translation>
    </message>
    <message>
      <source>Install it with: pip install "annotator[{format}]"</source>
      <translation>安装命令：pip install "annotator[{format}]"</translation>
    </message>
    <message>
      <source>doc.spans["sc"] has all spans; doc.ents has one of those that overlap.</source>
      <translation>doc.spans["sc"] 含有所有片段；doc.ents 在重叠的片段中只含一个。</translation>
    </message>
    <message>
      <source>spancat proposes 1 to {suggested} tokens by itself; so config.cfg needs:</source>
      <translation>spancat 默认只提出 1 到 {suggested} 个词元的片段；因此 config.cfg 需要：</translation>
    </message>
    <message>
      <source>The file is too large to be read at once.</source>
      <translation>文件过大，无法一次读入。</translation>
    </message>
    <message>
      <source>Write it as several files.</source>
      <translation>请写成多个文件。</translation>
    </message>
    <message>
      <source>The file can’t be read: {strerror}.</source>
      <translation>无法读取文件：{strerror}。</translation>
    </message>
    <message>
      <source>spaCy can’t read the file: {reason}.</source>
      <translation>spaCy 无法读取该文件：{reason}。</translation>
    </message>
    <message>
      <source>Is it whole, and really a DocBin?</source>
      <translation>文件是否完整，且确为 DocBin？</translation>
    </message>
    <message>
      <source>A quotation mark opens in this row that does not close: the rest can’t be read.</source>
      <translation>此行有一个引号未闭合：其余部分无法读取。</translation>
    </message>
    <message>
      <source>A quotation mark stands in a cell that is in quotation marks.</source>
      <translation>在用引号括起来的单元格中又出现了引号。</translation>
    </message>
    <message>
      <source>Close it in the program that wrote the file, then import it again.</source>
      <translation>请在生成该文件的程序中补上引号，然后重新导入。</translation>
    </message>
    <message>
      <source>There it must be doubled: “""”.</source>
      <translation>在那里必须写成两个：“""”。</translation>
    </message>
    <message>
      <source>Cells in this row: {cells}; columns of the table: {width}.</source>
      <translation>此行的单元格：{cells}；表格的列：{width}。</translation>
    </message>
    <message>
      <source>A cell with the delimiter or a line end in it must stand in quotation marks.</source>
      <translation>含有分隔符或换行的单元格必须用引号括起来。</translation>
    </message>
    <message>
      <source>It is not certain which column has the text; there are: {names}.</source>
      <translation>不确定哪一列是正文；现有的列：{names}。</translation>
    </message>
    <message>
      <source>Import the table by itself to choose it, or name it, as in: --columns text=NAME.</source>
      <translation>请单独导入该表格以便选择，或指明，例如：--columns text=NAME。</translation>
    </message>
    <message>
      <source>There is no “{wanted}” to map.</source>
      <translation>没有可对应的“{wanted}”。</translation>
    </message>
    <message>
      <source>Fields are: {known}.</source>
      <translation>可用的字段：{known}。</translation>
    </message>
    <message>
      <source>There is no column “{column}”.</source>
      <translation>没有列“{column}”。</translation>
    </message>
    <message>
      <source>Columns are: {names}.</source>
      <translation>现有的列：{names}。</translation>
    </message>
    <message>
      <source>The row has no text.</source>
      <translation>此行没有正文。</translation>
    </message>
    <message>
      <source>The line is too long for a table.</source>
      <translation>此行对表格来说太长。</translation>
    </message>
    <message>
      <source>The rest was not read.</source>
      <translation>其余部分没有读取。</translation>
    </message>
    <message>
      <source>Dates that can’t be read, or in two ways, were kept as they stand, as further data.</source>
      <translation>无法识别或有两种读法的日期，已原样作为其他数据保留。</translation>
    </message>
    <message>
      <source>Not far behind this line there are letters that are not in the encoding of the file.</source>
      <translation>此行之后不远处有不属于文件编码的字符。</translation>
    </message>
    <message>
      <source>What is above was read. Save the file as UTF-8, then import it again.</source>
      <translation>上面的内容已读取。请将文件存为 UTF-8，然后重新导入。</translation>
    </message>
    <message>
      <source>There are no rows in the file.</source>
      <translation>文件中没有行。</translation>
    </message>
    <message>
      <source>The table has more than {max_columns} columns.</source>
      <translation>表格超过 {max_columns} 列。</translation>
    </message>
    <message>
      <source>There are no JSON objects with keys in the file.</source>
      <translation>文件中没有带键的 JSON 对象。</translation>
    </message>
    <message>
      <source>The file is empty.</source>
      <translation>文件是空的。</translation>
    </message>
    <message>
      <source>“{tag}” is no tag like O, B-name or I-name.</source>
      <translation>“{tag}”不是 O、B-名称或 I-名称这样的标记。</translation>
    </message>
    <message>
      <source>holds only blanks</source>
      <translation>只有空白</translation>
    </message>
    <message>
      <source>is empty</source>
      <translation>是空的</translation>
    </message>
    <message>
      <source>The file {what}: there is no text in it.</source>
      <translation>文件{what}：其中没有文本。</translation>
    </message>
    <message>
      <source>{what} is no JSON object.</source>
      <translation>{what}不是 JSON 对象。</translation>
    </message>
    <message>
      <source>{what} is no list.</source>
      <translation>{what}不是列表。</translation>
    </message>
    <message>
      <source>“{key}” is no text.</source>
      <translation>“{key}”不是文本。</translation>
    </message>
    <message>
      <source>it has no “{key}”.</source>
      <translation>它没有“{key}”。</translation>
    </message>
    <message>
      <source>“id” is neither text nor a number.</source>
      <translation>“id”既不是文本也不是数字。</translation>
    </message>
    <message>
      <source>“{key}” is nested more than {deepest} levels deep.</source>
      <translation>“{key}”的嵌套超过 {deepest} 层。</translation>
    </message>
    <message>
      <source>“{key}” in “meta” is no text.</source>
      <translation>“meta”中的“{key}”不是文本。</translation>
    </message>
    <message>
      <source>It was left out; the rest of the line was kept.</source>
      <translation>已略去；该行其余部分已保留。</translation>
    </message>
    <message>
      <source>The page does not hold the text that its annotations are about.</source>
      <translation>该页不含其标注所针对的文本。</translation>
    </message>
    <message>
      <source>Nothing is fetched from an address: import the text.</source>
      <translation>不会从网址获取任何内容：请导入文本。</translation>
    </message>
    <message>
      <source>it has no body that tags.</source>
      <translation>它没有用于标注的正文。</translation>
    </message>
    <message>
      <source>it has no “TextPositionSelector”.</source>
      <translation>它没有“TextPositionSelector”。</translation>
    </message>
    <message>
      <source>it has no two annotations and a body that tags.</source>
      <translation>它没有两个标注和一个用于标注的正文。</translation>
    </message>
    <message>
      <source>The JSON in a body is not valid.</source>
      <translation>正文中的 JSON 无效。</translation>
    </message>
    <message>
      <source>Taken off the text as its head: {meta}.</source>
      <translation>已作为文头从正文取下：{meta}。</translation>
    </message>
    <message>
      <source>The file holds no text.</source>
      <translation>文件中没有文本。</translation>
    </message>
    <message>
      <source>This is a folder, not a file.</source>
      <translation>这是文件夹，不是文件。</translation>
    </message>
    <message>
      <source>Import the files in it.</source>
      <translation>请导入其中的文件。</translation>
    </message>
    <message>
      <source>This is a device, not a file.</source>
      <translation>这是设备，不是文件。</translation>
    </message>
    <message>
      <source>Copy its content to a file first.</source>
      <translation>请先把其内容复制到文件。</translation>
    </message>
    <message>
      <source>The file has {st_size} MB; a text may have {limit} MB.</source>
      <translation>文件为 {st_size} MB；文本最大 {limit} MB。</translation>
    </message>
    <message>
      <source>The file has a DOCTYPE.</source>
      <translation>文件含有 DOCTYPE。</translation>
    </message>
    <message>
      <source>Remove it: it is not needed.</source>
      <translation>请将其删除：不需要它。</translation>
    </message>
    <message>
      <source>The file is not valid XML: {reason}.</source>
      <translation>文件不是有效的 XML：{reason}。</translation>
    </message>
    <message>
      <source>The letters of the name “{name}” are a guess.</source>
      <translation>文件名“{name}”中的字符是猜测的。</translation>
    </message>
    <message>
      <source>The files of the archive have more than {most_bytes} MB together.</source>
      <translation>压缩包中的文件合计超过 {most_bytes} MB。</translation>
    </message>
    <message>
      <source>Unpack it and import the folder.</source>
      <translation>请解压后导入文件夹。</translation>
    </message>
    <message>
      <source>Its name leads out of the archive, so it was left out.</source>
      <translation>其名称指向压缩包之外，因此已略去。</translation>
    </message>
    <message>
      <source>It is protected by a password.</source>
      <translation>它有密码保护。</translation>
    </message>
    <message>
      <source>Unpack the archive and import that.</source>
      <translation>请解压后再导入。</translation>
    </message>
    <message>
      <source>It unpacks to far more than articles have, so it was left out.</source>
      <translation>其解压后远超文章应有的大小，因此已略去。</translation>
    </message>
    <message>
      <source>It is an archive in an archive.</source>
      <translation>这是压缩包中的压缩包。</translation>
    </message>
    <message>
      <source>Unpack it and import what is in it.</source>
      <translation>请解压后导入其中的内容。</translation>
    </message>
    <message>
      <source>There are no files in the archive.</source>
      <translation>压缩包中没有文件。</translation>
    </message>
    <message>
      <source>The archive has {entries} files; it may have {most_entries}.</source>
      <translation>压缩包有 {entries} 个文件；最多允许 {most_entries} 个。</translation>
    </message>
    <message>
      <source>It can't be unpacked: the archive is damaged there.</source>
      <translation>无法解压：压缩包在此处已损坏。</translation>
    </message>
    <message>
      <source>The archive can't be read: {strerror}.</source>
      <translation>无法读取压缩包：{strerror}。</translation>
    </message>
    <message>
      <source>This is no ZIP archive, or a damaged one.</source>
      <translation>这不是 ZIP 压缩包，或已损坏。</translation>
    </message>
  </context>
  <context>
    <name>export_preview</name>
    <message>
      <source>First export here.</source>
      <translation>此处的首次导出。</translation>
    </message>
    <message>
      <source>The last export here has another format.</source>
      <translation>上次导出到此处的是另一种格式。</translation>
    </message>
    <message>
      <source>The last export here can’t be compared.</source>
      <translation>上次导出到此处的内容无法比较。</translation>
    </message>
    <message>
      <source>Nothing has changed since the last export here, {time}.</source>
      <translation>自上次导出到此处（{time}）以来没有变化。</translation>
    </message>
    <message>
      <source>Since the last export here, {time}: {changes}</source>
      <translation>自上次导出到此处（{time}）以来：{changes}</translation>
    </message>
    <message>
      <source>All articles are kept in their splits already.</source>
      <translation>所有文章都已固定在各自的子集中。</translation>
    </message>
    <message numerus="yes">
      <source>{count} more articles stay in their splits from now on.</source>
      <translation>
        <numerusform>从现在起又有 {count} 篇文章固定在其子集中。</numerusform>
      </translation>
    </message>
    <message>
      <source>(not a text file)</source>
      <translation>（不是文本文件）</translation>
    </message>
    <message>
      <source>The longest span stays</source>
      <translation>保留最长的片段</translation>
    </message>
    <message>
      <source>The innermost span stays</source>
      <translation>保留最内层的片段</translation>
    </message>
    <message>
      <source>The label that comes first stays</source>
      <translation>保留排在最前的标签</translation>
    </message>
    <message>
      <source>The article is left out</source>
      <translation>不导出该文章</translation>
    </message>
  </context>
  <context>
    <name>filter_texts</name>
    <message>
      <source>As they came</source>
      <translation>按导入顺序</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>长度</translation>
    </message>
    <message>
      <source>flagged</source>
      <translation>有旗标</translation>
    </message>
    <message>
      <source>not flagged</source>
      <translation>无旗标</translation>
    </message>
    <message>
      <source>with {label}</source>
      <translation>含 {label}</translation>
    </message>
    <message>
      <source>without {label}</source>
      <translation>不含 {label}</translation>
    </message>
    <message>
      <source>no source</source>
      <translation>无来源</translation>
    </message>
    <message>
      <source>from {date}</source>
      <translation>自 {date} 起</translation>
    </message>
    <message>
      <source>until {date}</source>
      <translation>至 {date}</translation>
    </message>
    <message>
      <source>work of {annotator}</source>
      <translation>{annotator} 的标注</translation>
    </message>
    <message>
      <source>with a note</source>
      <translation>有备注</translation>
    </message>
    <message>
      <source>without a note</source>
      <translation>无备注</translation>
    </message>
    <message numerus="yes">
      <source>{count} chosen articles</source>
      <translation>
        <numerusform>{count} 篇选定的文章</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>fixed_keys</name>
    <message>
      <source>Command</source>
      <translation>Command</translation>
    </message>
    <message>
      <source>Option</source>
      <translation>Option</translation>
    </message>
    <message>
      <source>Ctrl</source>
      <translation>Ctrl</translation>
    </message>
    <message>
      <source>In the Text</source>
      <translation>在正文中</translation>
    </message>
    <message>
      <source>With the Mouse</source>
      <translation>使用鼠标</translation>
    </message>
    <message>
      <source>In Lists and Fields</source>
      <translation>在列表和输入框中</translation>
    </message>
    <message>
      <source>Move the caret</source>
      <translation>移动光标</translation>
    </message>
    <message>
      <source>arrows</source>
      <translation>方向键</translation>
    </message>
    <message>
      <source>Move it by a word</source>
      <translation>按词移动</translation>
    </message>
    <message>
      <source>Move it by a paragraph</source>
      <translation>按段落移动</translation>
    </message>
    <message>
      <source>To the start or end of the line</source>
      <translation>到行首或行尾</translation>
    </message>
    <message>
      <source>To the start or end of the text</source>
      <translation>到正文开头或末尾</translation>
    </message>
    <message>
      <source>A screen up or down</source>
      <translation>上翻或下翻一屏</translation>
    </message>
    <message>
      <source>Select on the way</source>
      <translation>移动时选中</translation>
    </message>
    <message>
      <source>Shift with each of these</source>
      <translation>按住 Shift 再按以上各键</translation>
    </message>
    <message>
      <source>Tag the selection with the armed label</source>
      <translation>用待命的标签标注选区</translation>
    </message>
    <message>
      <source>A taken edge: move it by a character</source>
      <translation>已抓取的边界：按字符移动</translation>
    </message>
    <message>
      <source>A taken edge: move it by a word</source>
      <translation>已抓取的边界：按词移动</translation>
    </message>
    <message>
      <source>A taken edge: let it go</source>
      <translation>已抓取的边界：松开</translation>
    </message>
    <message>
      <source>A link: choose its other end</source>
      <translation>关联：选择另一端</translation>
    </message>
    <message>
      <source>its digit, or Tab and Enter</source>
      <translation>对应数字，或 Tab 和 Enter</translation>
    </message>
    <message>
      <source>Out of edge, link, armed label, selection, span</source>
      <translation>退出边界、关联、待命标签、选区、片段</translation>
    </message>
    <message>
      <source>Select whole words</source>
      <translation>选中整词</translation>
    </message>
    <message>
      <source>drag</source>
      <translation>拖动</translation>
    </message>
    <message>
      <source>Select exact characters</source>
      <translation>精确选中字符</translation>
    </message>
    <message>
      <source>{key} and drag</source>
      <translation>按住 {key} 拖动</translation>
    </message>
    <message>
      <source>Select a word, a quotation, a paragraph</source>
      <translation>选中词、引文、段落</translation>
    </message>
    <message>
      <source>2, 3, 4 clicks</source>
      <translation>点击 2、3、4 次</translation>
    </message>
    <message>
      <source>Extend the selection</source>
      <translation>扩展选区</translation>
    </message>
    <message>
      <source>Shift and click</source>
      <translation>按住 Shift 点击</translation>
    </message>
    <message>
      <source>Make a span active, then the outer one</source>
      <translation>激活片段，再点激活外层片段</translation>
    </message>
    <message>
      <source>click, click again</source>
      <translation>点击，再点击</translation>
    </message>
    <message>
      <source>Move an edge of the active span</source>
      <translation>移动当前片段的边界</translation>
    </message>
    <message>
      <source>drag its handle</source>
      <translation>拖动其手柄</translation>
    </message>
    <message>
      <source>click</source>
      <translation>点击</translation>
    </message>
    <message>
      <source>Go to the end of a link that is out of view</source>
      <translation>转到视野之外的关联端</translation>
    </message>
    <message>
      <source>click its chip</source>
      <translation>点击其标签块</translation>
    </message>
    <message>
      <source>What can be done here</source>
      <translation>此处可用的操作</translation>
    </message>
    <message>
      <source>right click</source>
      <translation>右键点击</translation>
    </message>
    <message>
      <source>Larger or smaller text</source>
      <translation>放大或缩小文字</translation>
    </message>
    <message>
      <source>{key} and wheel</source>
      <translation>按住 {key} 滚动滚轮</translation>
    </message>
    <message>
      <source>Back to the text</source>
      <translation>返回正文</translation>
    </message>
    <message>
      <source>From the search to what was found</source>
      <translation>从搜索框到搜索结果</translation>
    </message>
    <message>
      <source>Into the text of the article or span</source>
      <translation>进入文章或片段的正文</translation>
    </message>
    <message>
      <source>the menu of the right button</source>
      <translation>右键菜单</translation>
    </message>
    <message>
      <source>leaving, confirming and going on</source>
      <translation>退出、确认和继续</translation>
    </message>
    <message>
      <source>moving the caret</source>
      <translation>移动光标</translation>
    </message>
    <message>
      <source>selecting, cutting and pasting in fields</source>
      <translation>在输入框中选择、剪切和粘贴</translation>
    </message>
    <message>
      <source>the labels of a project</source>
      <translation>项目的标签</translation>
    </message>
    <message>
      <source>opening a menu</source>
      <translation>打开菜单</translation>
    </message>
  </context>
  <context>
    <name>formats</name>
    <message>
      <source>brat</source>
      <translation>brat</translation>
    </message>
    <message>
      <source>A folder for brat: texts, standoff annotations, and the configuration for them</source>
      <translation>供 brat 使用的文件夹：文本、独立标注及其配置</translation>
    </message>
    <message>
      <source>UIMA CAS</source>
      <translation>UIMA CAS</translation>
    </message>
    <message>
      <source>A folder of XMI documents with their type system, for INCEpTION and UIMA</source>
      <translation>XMI 文档及其类型系统的文件夹，供 INCEpTION 和 UIMA 使用</translation>
    </message>
    <message>
      <source>Chat</source>
      <translation>对话</translation>
    </message>
    <message>
      <source>JSONL of conversations to fine-tune language models, with the schema of answers</source>
      <translation>用于微调语言模型的对话 JSONL，附答案的模式</translation>
    </message>
    <message>
      <source>CoNLL (BIO)</source>
      <translation>CoNLL（BIO）</translation>
    </message>
    <message>
      <source>A token a line with its BIO tag, for taggers; no overlaps, no relations</source>
      <translation>每行一个词元及其 BIO 标记，供序列标注使用；无重叠，无关系</translation>
    </message>
    <message>
      <source>CSV for spreadsheets</source>
      <translation>用于电子表格的 CSV</translation>
    </message>
    <message>
      <source>A row for each span, with its words, attributes and speakers; opens in Excel</source>
      <translation>每个片段一行，含其文字、属性和说话人；可用 Excel 打开</translation>
    </message>
    <message>
      <source>doccano</source>
      <translation>doccano</translation>
    </message>
    <message>
      <source>JSONL for doccano: spans and relations, metadata as columns</source>
      <translation>供 doccano 使用的 JSONL：片段和关系，元数据作为列</translation>
    </message>
    <message>
      <source>Word document</source>
      <translation>Word 文档</translation>
    </message>
    <message>
      <source>One article a file: paragraphs and tables; title, author and date become metadata</source>
      <translation>每个文件一篇文章：段落和表格；标题、作者和日期成为元数据</translation>
    </message>
    <message>
      <source>GLiNER</source>
      <translation>GLiNER</translation>
    </message>
    <message>
      <source>JSON to train GLiNER: tokens, spans by token, relations</source>
      <translation>用于训练 GLiNER 的 JSON：词元、按词元的片段、关系</translation>
    </message>
    <message>
      <source>Web page (HTML)</source>
      <translation>网页（HTML）</translation>
    </message>
    <message>
      <source>The main article of a saved page, with its title, author, date, site and address</source>
      <translation>已保存网页的正文，含标题、作者、日期、网站和网址</translation>
    </message>
    <message>
      <source>Hugging Face data set</source>
      <translation>Hugging Face 数据集</translation>
    </message>
    <message>
      <source>A folder that datasets loads: text, spans and relations, tokens with tags, a card</source>
      <translation>datasets 可加载的文件夹：文本、片段和关系、带标记的词元、数据卡</translation>
    </message>
    <message>
      <source>Annotator JSONL</source>
      <translation>Annotator JSONL</translation>
    </message>
    <message>
      <source>One JSON object a line: text, metadata, spans and relations of one annotator</source>
      <translation>每行一个 JSON 对象：一位标注者的文本、元数据、片段和关联</translation>
    </message>
    <message>
      <source>labelbuddy</source>
      <translation>labelbuddy</translation>
    </message>
    <message>
      <source>Documents and annotations that labelbuddy exported as JSON or JSONL</source>
      <translation>labelbuddy 以 JSON 或 JSONL 导出的文档和标注</translation>
    </message>
    <message>
      <source>Label Studio</source>
      <translation>Label Studio</translation>
    </message>
    <message>
      <source>JSON for Label Studio: a task for each article, annotations by annotator</source>
      <translation>供 Label Studio 使用的 JSON：每篇文章一个任务，按标注者分列标注</translation>
    </message>
    <message>
      <source>Markdown</source>
      <translation>Markdown</translation>
    </message>
    <message>
      <source>One article a file; front matter and the first heading become metadata</source>
      <translation>每个文件一篇文章；文件头信息和第一个标题成为元数据</translation>
    </message>
    <message>
      <source>Parquet</source>
      <translation>Parquet</translation>
    </message>
    <message>
      <source>The columns of the Hugging Face data set in one compressed file</source>
      <translation>Hugging Face 数据集的各列，存于一个压缩文件</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>The text of all pages as paragraphs; title, author and date become metadata</source>
      <translation>所有页面的文本，按段落排列；标题、作者和日期成为元数据</translation>
    </message>
    <message>
      <source>Prodigy</source>
      <translation>Prodigy</translation>
    </message>
    <message>
      <source>JSONL for Prodigy: tokens, spans and relations</source>
      <translation>供 Prodigy 使用的 JSONL：词元、片段和关系</translation>
    </message>
    <message>
      <source>REFI-QDA project</source>
      <translation>REFI-QDA 项目</translation>
    </message>
    <message>
      <source>One .qdpx file for QualCoder, MAXQDA, NVivo, ATLAS.ti: texts, codes, links, notes</source>
      <translation>供 QualCoder、MAXQDA、NVivo、ATLAS.ti 使用的 .qdpx 文件：文本、编码、链接、备注</translation>
    </message>
    <message>
      <source>spaCy DocBin</source>
      <translation>spaCy DocBin</translation>
    </message>
    <message>
      <source>A file for “spacy train”: all spans under "sc", and entities that do not overlap</source>
      <translation>供“spacy train”使用的文件：全部片段在 "sc" 下，另有互不重叠的实体</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>表格</translation>
    </message>
    <message>
      <source>CSV, TSV or JSON with an article in each row, by columns that you choose</source>
      <translation>CSV、TSV 或 JSON，每行一篇文章，列由您选择</translation>
    </message>
    <message>
      <source>Plain text</source>
      <translation>纯文本</translation>
    </message>
    <message>
      <source>One article a file; headline, source, editor, date and dateline become metadata</source>
      <translation>每个文件一篇文章；标题、来源、编辑、日期和电头成为元数据</translation>
    </message>
    <message>
      <source>Web Annotation</source>
      <translation>Web Annotation</translation>
    </message>
    <message>
      <source>JSON-LD lines of the W3C's Web Annotation model: a page for each article</source>
      <translation>W3C 网络标注模型的 JSON-LD 行：每篇文章一页</translation>
    </message>
    <message>
      <source>ZIP archive</source>
      <translation>ZIP 压缩包</translation>
    </message>
    <message>
      <source>Each file in the archive by the reader that fits it</source>
      <translation>压缩包中的每个文件按适合的读取方式导入</translation>
    </message>
  </context>
  <context>
    <name>markdown</name>
    <message>
      <source>The guideline is too long; the rest of it is not shown.</source>
      <translation>标注指南太长，其余部分未显示。</translation>
    </message>
  </context>
  <context>
    <name>narrator</name>
    <message>
      <source>{number} of {total}</source>
      <translation>{number} / {total}</translation>
    </message>
    <message>
      <source>out of {label}</source>
      <translation>离开 {label}</translation>
    </message>
    <message>
      <source>no span active</source>
      <translation>没有当前片段</translation>
    </message>
    <message>
      <source>with a note</source>
      <translation>有备注</translation>
    </message>
  </context>
  <context>
    <name>numbers</name>
    <message>
      <source>“{text}” is no number, so “{name}” stays as it was.</source>
      <translation>“{text}”不是数字，因此“{name}”保持原样。</translation>
    </message>
    <message>
      <source>Write it like 240100000000 or 26.3.</source>
      <translation>请写成 240100000000 或 26.3 的形式。</translation>
    </message>
  </context>
  <context>
    <name>operations</name>
    <message>
      <source>Add article</source>
      <translation>添加文章</translation>
    </message>
    <message>
      <source>Added article</source>
      <translation>已添加文章</translation>
    </message>
    <message>
      <source>Put the head back</source>
      <translation>还原文头</translation>
    </message>
    <message>
      <source>Edit metadata</source>
      <translation>编辑元数据</translation>
    </message>
    <message>
      <source>Edited metadata</source>
      <translation>已编辑元数据</translation>
    </message>
    <message>
      <source>Delete article</source>
      <translation>删除文章</translation>
    </message>
    <message>
      <source>Delete {rows} articles</source>
      <translation>删除 {rows} 篇文章</translation>
    </message>
    <message>
      <source>Reopen {rows} articles</source>
      <translation>重新打开 {rows} 篇文章</translation>
    </message>
    <message>
      <source>Mark {rows} articles done</source>
      <translation>把 {rows} 篇文章标为完成</translation>
    </message>
    <message>
      <source>Skip {rows} articles</source>
      <translation>跳过 {rows} 篇文章</translation>
    </message>
    <message>
      <source>Flag {rows} articles</source>
      <translation>给 {rows} 篇文章加旗标</translation>
    </message>
    <message>
      <source>Unflag {rows} articles</source>
      <translation>取消 {rows} 篇文章的旗标</translation>
    </message>
    <message>
      <source>Deleted article</source>
      <translation>已删除文章</translation>
    </message>
    <message>
      <source>Deleted {rows} articles</source>
      <translation>已删除 {rows} 篇文章</translation>
    </message>
    <message>
      <source>Reopened {rows} articles</source>
      <translation>已重新打开 {rows} 篇文章</translation>
    </message>
    <message>
      <source>Marked {rows} articles done</source>
      <translation>已把 {rows} 篇文章标为完成</translation>
    </message>
    <message>
      <source>Skipped {rows} articles</source>
      <translation>已跳过 {rows} 篇文章</translation>
    </message>
    <message>
      <source>Flagged {rows} articles</source>
      <translation>已给 {rows} 篇文章加旗标</translation>
    </message>
    <message>
      <source>Unflagged {rows} articles</source>
      <translation>已取消 {rows} 篇文章的旗标</translation>
    </message>
    <message>
      <source>Reopen</source>
      <translation>重新打开文章</translation>
    </message>
    <message>
      <source>Reopened</source>
      <translation>已重新打开文章</translation>
    </message>
    <message>
      <source>Mark done</source>
      <translation>标为完成</translation>
    </message>
    <message>
      <source>Marked done</source>
      <translation>已标为完成</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>跳过文章</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>已跳过文章</translation>
    </message>
    <message>
      <source>Flag</source>
      <translation>加旗标</translation>
    </message>
    <message>
      <source>Flagged</source>
      <translation>已加旗标</translation>
    </message>
    <message>
      <source>Unflag</source>
      <translation>取消旗标</translation>
    </message>
    <message>
      <source>Unflagged</source>
      <translation>已取消旗标</translation>
    </message>
    <message>
      <source>Edit article note</source>
      <translation>编辑文章备注</translation>
    </message>
    <message>
      <source>Edited article note</source>
      <translation>已编辑文章备注</translation>
    </message>
    <message>
      <source>Correct text</source>
      <translation>更正文本</translation>
    </message>
    <message>
      <source>Corrected text</source>
      <translation>已更正文本</translation>
    </message>
    <message>
      <source>Save filter {name}</source>
      <translation>保存筛选条件“{name}”</translation>
    </message>
    <message>
      <source>Saved filter {name}</source>
      <translation>已保存筛选条件“{name}”</translation>
    </message>
    <message>
      <source>Rename filter {name}</source>
      <translation>重命名筛选条件“{name}”</translation>
    </message>
    <message>
      <source>Renamed filter {name}</source>
      <translation>已重命名筛选条件“{name}”</translation>
    </message>
    <message>
      <source>Delete filter {saved}</source>
      <translation>删除筛选条件“{saved}”</translation>
    </message>
    <message>
      <source>Deleted filter {saved}</source>
      <translation>已删除筛选条件“{saved}”</translation>
    </message>
    <message>
      <source>Change guideline</source>
      <translation>修改标注指南</translation>
    </message>
    <message>
      <source>Changed guideline</source>
      <translation>已修改标注指南</translation>
    </message>
    <message>
      <source>Replace guideline</source>
      <translation>替换标注指南</translation>
    </message>
    <message>
      <source>Replaced guideline</source>
      <translation>已替换标注指南</translation>
    </message>
    <message>
      <source>An import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>已导入</translation>
    </message>
    <message>
      <source>the statuses</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>1 article</source>
      <translation>1 篇文章</translation>
    </message>
    <message>
      <source>{articles} articles</source>
      <translation>{articles} 篇文章</translation>
    </message>
    <message>
      <source>1 span</source>
      <translation>1 个片段</translation>
    </message>
    <message>
      <source>{spans} spans</source>
      <translation>{spans} 个片段</translation>
    </message>
    <message>
      <source>1 relation</source>
      <translation>1 个关联</translation>
    </message>
    <message>
      <source>{relations} relations</source>
      <translation>{relations} 个关联</translation>
    </message>
    <message>
      <source>Import {report}</source>
      <translation>导入 {report}</translation>
    </message>
    <message>
      <source>Imported {report}</source>
      <translation>已导入 {report}</translation>
    </message>
    <message>
      <source>Add label {name}</source>
      <translation>添加标签“{name}”</translation>
    </message>
    <message>
      <source>Added label {name}</source>
      <translation>已添加标签“{name}”</translation>
    </message>
    <message>
      <source>Add precedent</source>
      <translation>添加先例</translation>
    </message>
    <message>
      <source>Added precedent</source>
      <translation>已添加先例</translation>
    </message>
    <message>
      <source>Change ruling</source>
      <translation>修改裁定</translation>
    </message>
    <message>
      <source>Changed ruling</source>
      <translation>已修改裁定</translation>
    </message>
    <message>
      <source>Delete precedent</source>
      <translation>删除先例</translation>
    </message>
    <message>
      <source>Deleted precedent</source>
      <translation>已删除先例</translation>
    </message>
    <message>
      <source>Undo {operation}</source>
      <translation>撤销：{operation}</translation>
    </message>
    <message>
      <source>Redo {operation}</source>
      <translation>重做：{operation}</translation>
    </message>
    <message>
      <source>Continue {target}</source>
      <translation>接续“{target}”</translation>
    </message>
    <message>
      <source>Continued {target}</source>
      <translation>已接续“{target}”</translation>
    </message>
    <message>
      <source>Link {source} to {target}</source>
      <translation>把“{source}”关联到“{target}”</translation>
    </message>
    <message>
      <source>Linked {source} to {target}</source>
      <translation>已把“{source}”关联到“{target}”</translation>
    </message>
    <message>
      <source>Continue {target} (no longer unattributed)</source>
      <translation>接续“{target}”（不再是无说话人）</translation>
    </message>
    <message>
      <source>Continued {target} (no longer unattributed)</source>
      <translation>已接续“{target}”（不再是无说话人）</translation>
    </message>
    <message>
      <source>Link {source} to {target} (no longer unattributed)</source>
      <translation>把“{source}”关联到“{target}”（不再是无说话人）</translation>
    </message>
    <message>
      <source>Linked {source} to {target} (no longer unattributed)</source>
      <translation>已把“{source}”关联到“{target}”（不再是无说话人）</translation>
    </message>
    <message>
      <source>Remove link “{type}”</source>
      <translation>移除关联“{type}”</translation>
    </message>
    <message>
      <source>Removed link “{type}”</source>
      <translation>已移除关联“{type}”</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>修复</translation>
    </message>
    <message>
      <source>Reorder labels</source>
      <translation>调整标签顺序</translation>
    </message>
    <message>
      <source>Reordered labels</source>
      <translation>已调整标签顺序</translation>
    </message>
    <message>
      <source>Add relation type {name}</source>
      <translation>添加关联类型“{name}”</translation>
    </message>
    <message>
      <source>Added relation type {name}</source>
      <translation>已添加关联类型“{name}”</translation>
    </message>
    <message>
      <source>Rename relation type {type} to {name}</source>
      <translation>将关联类型“{type}”重命名为“{name}”</translation>
    </message>
    <message>
      <source>Renamed relation type {type} to {name}</source>
      <translation>已将关联类型“{type}”重命名为“{name}”</translation>
    </message>
    <message>
      <source>Import labels</source>
      <translation>导入标签</translation>
    </message>
    <message>
      <source>Imported labels</source>
      <translation>已导入标签</translation>
    </message>
    <message>
      <source>Merge {old} into {new}</source>
      <translation>将“{old}”合并到“{new}”</translation>
    </message>
    <message>
      <source>Delete label {label}</source>
      <translation>删除标签“{label}”</translation>
    </message>
    <message>
      <source>Change relation type {type}</source>
      <translation>更改关联类型“{type}”</translation>
    </message>
    <message>
      <source>Remove relation type {type}</source>
      <translation>移除关联类型“{type}”</translation>
    </message>
    <message>
      <source>Rename attribute {old} to {after}</source>
      <translation>将属性“{old}”重命名为“{after}”</translation>
    </message>
    <message>
      <source>Set choices of {name}</source>
      <translation>设置“{name}”的选项</translation>
    </message>
    <message>
      <source>Change type of {name}</source>
      <translation>更改“{name}”的类型</translation>
    </message>
    <message>
      <source>Remove attribute {name} of {label}</source>
      <translation>移除“{label}”的属性“{name}”</translation>
    </message>
    <message>
      <source>Merged {old} into {new}</source>
      <translation>已将“{old}”合并到“{new}”</translation>
    </message>
    <message>
      <source>Deleted label {label}</source>
      <translation>已删除标签“{label}”</translation>
    </message>
    <message>
      <source>Changed relation type {type}</source>
      <translation>已更改关联类型“{type}”</translation>
    </message>
    <message>
      <source>Removed relation type {type}</source>
      <translation>已移除关联类型“{type}”</translation>
    </message>
    <message>
      <source>Renamed attribute {old} to {after}</source>
      <translation>已将属性“{old}”重命名为“{after}”</translation>
    </message>
    <message>
      <source>Changed type of {name}</source>
      <translation>已更改“{name}”的类型</translation>
    </message>
    <message>
      <source>Removed attribute {name} of {label}</source>
      <translation>已移除“{label}”的属性“{name}”</translation>
    </message>
    <message>
      <source>attribute {name}</source>
      <translation>属性 {name}</translation>
    </message>
    <message>
      <source>{removed} links</source>
      <translation>{removed} 个关联</translation>
    </message>
    <message>
      <source>{removed} link</source>
      <translation>{removed} 个关联</translation>
    </message>
    <message>
      <source>{equal} duplicates</source>
      <translation>{equal} 个重复片段</translation>
    </message>
    <message>
      <source>{equal} duplicate</source>
      <translation>{equal} 个重复片段</translation>
    </message>
    <message>
      <source>Merge {old} into {new} (without {parts})</source>
      <translation>将“{old}”合并到“{new}”（去掉{parts}）</translation>
    </message>
    <message>
      <source>Merged {old} into {new} (without {parts})</source>
      <translation>已将“{old}”合并到“{new}”（去掉{parts}）</translation>
    </message>
    <message>
      <source>Delete label {label} (without {parts})</source>
      <translation>删除标签“{label}”（去掉{parts}）</translation>
    </message>
    <message>
      <source>Deleted label {label} (without {parts})</source>
      <translation>已删除标签“{label}”（去掉{parts}）</translation>
    </message>
    <message>
      <source>Change relation type {type} (without {parts})</source>
      <translation>更改关联类型“{type}”（去掉{parts}）</translation>
    </message>
    <message>
      <source>Changed relation type {type} (without {parts})</source>
      <translation>已更改关联类型“{type}”（去掉{parts}）</translation>
    </message>
    <message>
      <source>Remove relation type {type} (without {parts})</source>
      <translation>移除关联类型“{type}”（去掉{parts}）</translation>
    </message>
    <message>
      <source>Removed relation type {type} (without {parts})</source>
      <translation>已移除关联类型“{type}”（去掉{parts}）</translation>
    </message>
    <message>
      <source>Rename attribute {old} to {after} (without {parts})</source>
      <translation>将属性“{old}”重命名为“{after}”（去掉{parts}）</translation>
    </message>
    <message>
      <source>Renamed attribute {old} to {after} (without {parts})</source>
      <translation>已将属性“{old}”重命名为“{after}”（去掉{parts}）</translation>
    </message>
    <message>
      <source>Set choices of {name} (without {parts})</source>
      <translation>设置“{name}”的选项（去掉{parts}）</translation>
    </message>
    <message>
      <source>Change type of {name} (without {parts})</source>
      <translation>更改“{name}”的类型（去掉{parts}）</translation>
    </message>
    <message>
      <source>Changed type of {name} (without {parts})</source>
      <translation>已更改“{name}”的类型（去掉{parts}）</translation>
    </message>
    <message>
      <source>Remove attribute {name} of {label} (without {parts})</source>
      <translation>移除“{label}”的属性“{name}”（去掉{parts}）</translation>
    </message>
    <message>
      <source>Removed attribute {name} of {label} (without {parts})</source>
      <translation>已移除“{label}”的属性“{name}”（去掉{parts}）</translation>
    </message>
    <message>
      <source>Rename label {label} to {name}</source>
      <translation>将标签“{label}”重命名为“{name}”</translation>
    </message>
    <message>
      <source>Renamed label {label} to {name}</source>
      <translation>已将标签“{label}”重命名为“{name}”</translation>
    </message>
    <message>
      <source>Recolour label {label}</source>
      <translation>更改标签“{label}”的颜色</translation>
    </message>
    <message>
      <source>Recoloured label {label}</source>
      <translation>已更改标签“{label}”的颜色</translation>
    </message>
    <message>
      <source>Set key of label {label}</source>
      <translation>设置标签“{label}”的按键</translation>
    </message>
    <message>
      <source>Set definition of label {label}</source>
      <translation>设置标签“{label}”的定义</translation>
    </message>
    <message>
      <source>Add attribute {spec} to {label}</source>
      <translation>添加“{label}”的属性“{spec}”</translation>
    </message>
    <message>
      <source>Added attribute {spec} to {label}</source>
      <translation>已添加“{label}”的属性“{spec}”</translation>
    </message>
    <message>
      <source>Reorder attributes of {label}</source>
      <translation>调整“{label}”的属性顺序</translation>
    </message>
    <message>
      <source>Reordered attributes of {label}</source>
      <translation>已调整“{label}”的属性顺序</translation>
    </message>
    <message>
      <source>{name} in {articles} articles</source>
      <translation>{name}（{articles} 篇文章）</translation>
    </message>
    <message>
      <source>Add {count} {label} spans</source>
      <translation>添加 {count} 个“{label}”片段</translation>
    </message>
    <message>
      <source>Added {count} {label} spans</source>
      <translation>已添加 {count} 个“{label}”片段</translation>
    </message>
    <message>
      <source>Add {label}</source>
      <translation>添加“{label}”</translation>
    </message>
    <message>
      <source>Added {label}</source>
      <translation>已添加“{label}”</translation>
    </message>
    <message>
      <source>Add {kind}</source>
      <translation>添加“{kind}”</translation>
    </message>
    <message>
      <source>Added {kind}</source>
      <translation>已添加“{kind}”</translation>
    </message>
    <message>
      <source>Relabel to {new}</source>
      <translation>改标为“{new}”</translation>
    </message>
    <message>
      <source>Relabelled to {new}</source>
      <translation>已改标为“{new}”</translation>
    </message>
    <message>
      <source>Relabel to {new} (without {parts})</source>
      <translation>改标为“{new}”（去掉{parts}）</translation>
    </message>
    <message>
      <source>Relabelled to {new} (without {parts})</source>
      <translation>已改标为“{new}”（去掉{parts}）</translation>
    </message>
    <message>
      <source>Delete {label}</source>
      <translation>删除“{label}”</translation>
    </message>
    <message>
      <source>Deleted {label}</source>
      <translation>已删除“{label}”</translation>
    </message>
    <message>
      <source>Delete {label} and its {removed} links</source>
      <translation>删除“{label}”及其 {removed} 个关联</translation>
    </message>
    <message>
      <source>Deleted {label} and its {removed} links</source>
      <translation>已删除“{label}”及其 {removed} 个关联</translation>
    </message>
    <message>
      <source>Delete {label} and its {removed} link</source>
      <translation>删除“{label}”及其 {removed} 个关联</translation>
    </message>
    <message>
      <source>Deleted {label} and its {removed} link</source>
      <translation>已删除“{label}”及其 {removed} 个关联</translation>
    </message>
    <message>
      <source>Set {name}</source>
      <translation>设置“{name}”</translation>
    </message>
    <message>
      <source>Set {name} (without {removed} links)</source>
      <translation>设置“{name}”（去掉 {removed} 个关联）</translation>
    </message>
    <message>
      <source>Set {name} (without {removed} link)</source>
      <translation>设置“{name}”（去掉 {removed} 个关联）</translation>
    </message>
    <message>
      <source>Move edge of {label}</source>
      <translation>移动“{label}”的边界</translation>
    </message>
    <message>
      <source>Moved edge of {label}</source>
      <translation>已移动“{label}”的边界</translation>
    </message>
    <message>
      <source>Edit note</source>
      <translation>编辑备注</translation>
    </message>
    <message>
      <source>Edited note</source>
      <translation>已编辑备注</translation>
    </message>
    <message>
      <source>Set split of 1 article</source>
      <translation>将 1 篇文章固定在子集中</translation>
    </message>
    <message>
      <source>Set splits of {count} articles</source>
      <translation>将 {count} 篇文章固定在子集中</translation>
    </message>
    <message>
      <source>Clear frozen splits</source>
      <translation>清除固定的划分</translation>
    </message>
    <message>
      <source>Cleared frozen splits</source>
      <translation>已清除固定的划分</translation>
    </message>
  </context>
  <context>
    <name>practice</name>
    <message>
      <source>First steps: the paper mill opens again</source>
      <translation>第一步：造纸厂重新开业</translation>
    </message>
    <message>
      <source>The old paper mill in Lindenau will open again in May, its new owner said on Tuesday.

“We have found the people and the orders that we need,” said Clara Winter, who runs the mill. She expects sales of 12.5 million euros in the first year.

The mayor, Jonas Adler, welcomed the news. “Eighty families have waited for this day,” he said. The mill had closed six years ago.</source>
      <translation>林德瑙的老造纸厂将于五月重新开业，新厂主周二说。

“我们已经找到了所需的人手和订单，”经营该厂的克拉拉·温特说。她预计第一年的销售额为 1250 万欧元。

市长约纳斯·阿德勒对此表示欢迎。“八十个家庭一直在等这一天，”他说。该厂六年前关闭。</translation>
    </message>
  </context>
  <context>
    <name>statistics</name>
    <message>
      <source>Flagged</source>
      <translation>有旗标</translation>
    </message>
    <message>
      <source>Articles by status</source>
      <translation>按状态的文章</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>文章</translation>
    </message>
    <message>
      <source>Share in %</source>
      <translation>占比 (%)</translation>
    </message>
    <message>
      <source>There are no articles yet.</source>
      <translation>还没有文章。</translation>
    </message>
    <message>
      <source>Articles by source</source>
      <translation>按来源的文章</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>No date</source>
      <translation>无日期</translation>
    </message>
    <message>
      <source>Articles by date</source>
      <translation>按日期的文章</translation>
    </message>
    <message>
      <source>By the date of publication</source>
      <translation>按发布日期</translation>
    </message>
    <message>
      <source>{name}: {count}</source>
      <translation>{name}：{count}</translation>
    </message>
    <message>
      <source>All others</source>
      <translation>其他</translation>
    </message>
    <message>
      <source>No source</source>
      <translation>无来源</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>正在计数…</translation>
    </message>
    <message>
      <source>Not counted.</source>
      <translation>未统计。</translation>
    </message>
    <message>
      <source>Spans by label</source>
      <translation>按标签的片段</translation>
    </message>
    <message>
      <source>Spans</source>
      <translation>片段</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>No spans yet.</source>
      <translation>还没有片段。</translation>
    </message>
    <message>
      <source>Spans over time</source>
      <translation>片段随时间的变化</translation>
    </message>
    <message>
      <source>By the day on which they were made by hand</source>
      <translation>按手工标注的日期</translation>
    </message>
    <message>
      <source>No span was made by hand in this time.</source>
      <translation>这段时间没有手工标注片段。</translation>
    </message>
    <message>
      <source>Done: {count}</source>
      <translation>完成：{count}</translation>
    </message>
    <message>
      <source>Skipped: {count}</source>
      <translation>跳过：{count}</translation>
    </message>
    <message>
      <source>Articles done</source>
      <translation>完成的文章</translation>
    </message>
    <message>
      <source>By the day on which they were done or skipped</source>
      <translation>按完成或跳过的日期</translation>
    </message>
    <message>
      <source>Minutes at work</source>
      <translation>工作分钟数</translation>
    </message>
    <message>
      <source>No article was done in this time.</source>
      <translation>这段时间没有完成文章。</translation>
    </message>
    <message>
      <source>Articles an hour: {count}</source>
      <translation>每小时文章数：{count}</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Articles done or skipped in an hour at work; gaps over 10 minutes don’t count</source>
      <translation>每小时工作完成或跳过的文章；超过 10 分钟的间隔不计</translation>
    </message>
    <message>
      <source>Articles an hour</source>
      <translation>每小时文章数</translation>
    </message>
    <message>
      <source>Too little was done in this time to tell the pace.</source>
      <translation>这段时间完成得太少，无法估算进度。</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} 至 {high}</translation>
    </message>
    <message>
      <source>Half are {range} characters long</source>
      <translation>一半的长度为 {range} 个字符</translation>
    </message>
    <message>
      <source>In the middle: {count}</source>
      <translation>中位：{count}</translation>
    </message>
    <message>
      <source>Shortest: {count}</source>
      <translation>最短：{count}</translation>
    </message>
    <message>
      <source>Longest: {count}</source>
      <translation>最长：{count}</translation>
    </message>
    <message>
      <source>Length of spans</source>
      <translation>片段长度</translation>
    </message>
    <message>
      <source>In characters: nine of ten, the middle half, and the median at the right</source>
      <translation>以字符计：九成、中间一半，右侧为中位数</translation>
    </message>
    <message>
      <source>Characters</source>
      <translation>字符</translation>
    </message>
    <message>
      <source>Shortest</source>
      <translation>最短</translation>
    </message>
    <message>
      <source>Lower quarter</source>
      <translation>下四分位</translation>
    </message>
    <message>
      <source>Median</source>
      <translation>中位数</translation>
    </message>
    <message>
      <source>Upper quarter</source>
      <translation>上四分位</translation>
    </message>
    <message>
      <source>Longest</source>
      <translation>最长</translation>
    </message>
    <message>
      <source>Mentions</source>
      <translation>提及</translation>
    </message>
    <message>
      <source>Quotes</source>
      <translation>引语</translation>
    </message>
    <message>
      <source>{mentions} · {quotes}</source>
      <translation>{mentions} · {quotes}</translation>
    </message>
    <message>
      <source>Mentions: {count}</source>
      <translation>提及：{count}</translation>
    </message>
    <message>
      <source>Quotes: {count}</source>
      <translation>引语：{count}</translation>
    </message>
    <message>
      <source>Most frequent: {label}</source>
      <translation>最常见：{label}</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>No spans with this label yet.</source>
      <translation>还没有带此标签的片段。</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>词语</translation>
    </message>
    <message>
      <source>At work: {time}</source>
      <translation>工作时间：{time}</translation>
    </message>
    <message>
      <source>Further ones that are not shown: {count}</source>
      <translation>另有未显示：{count}</translation>
    </message>
    <message>
      <source>The picture could not be made.</source>
      <translation>无法生成图片。</translation>
    </message>
    <message>
      <source>articles done</source>
      <translation>篇文章已完成</translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} / {total}</translation>
    </message>
    <message>
      <source>spans</source>
      <translation>个片段</translation>
    </message>
    <message>
      <source>spans, of them made by hand: {count}</source>
      <translation>个片段，其中手工标注：{count}</translation>
    </message>
    <message>
      <source>articles an hour</source>
      <translation>篇/小时</translation>
    </message>
    <message>
      <source>articles an hour; nothing was done by hand yet</source>
      <translation>篇/小时；还没有手工完成的</translation>
    </message>
    <message>
      <source>articles an hour, in {time} at work</source>
      <translation>篇/小时，工作 {time}</translation>
    </message>
    <message>
      <source>articles an hour, in {time} at work; half of them took less than {median}</source>
      <translation>篇/小时，工作 {time}；一半的文章用时不到 {median}</translation>
    </message>
    <message>
      <source>no open article is left</source>
      <translation>没有未完成的文章了</translation>
    </message>
    <message>
      <source>at work for what is left</source>
      <translation>完成剩余文章所需的工作时间</translation>
    </message>
    <message>
      <source>what is left ({articles}) can be told after {count} articles are done</source>
      <translation>完成 {count} 篇文章后即可估算剩余部分（{articles}）</translation>
    </message>
    <message>
      <source>at work for what is left ({articles}), at the pace of the middle half so far</source>
      <translation>完成剩余（{articles}）所需的工作时间，按至今中间一半的进度估算</translation>
    </message>
    <message>
      <source>d MMM</source>
      <translation>M月d日</translation>
    </message>
    <message>
      <source>d MMMM yyyy</source>
      <translation>yyyy年M月d日</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>{first} 至 {last}</translation>
    </message>
    <message>
      <source>MMM yyyy</source>
      <translation>yyyy年M月</translation>
    </message>
    <message>
      <source>MMMM yyyy</source>
      <translation>yyyy年M月</translation>
    </message>
    <message>
      <source>yyyy</source>
      <translation>yyyy年</translation>
    </message>
    <message>
      <source>less than 1 min</source>
      <translation>不到 1 分钟</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes} 分钟</translation>
    </message>
    <message>
      <source>{hours} h</source>
      <translation>{hours} 小时</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
      <source>{time} min</source>
      <translation>{time} 分钟</translation>
    </message>
    <message>
      <source>{low} to {high} min</source>
      <translation>{low} 至 {high} 分钟</translation>
    </message>
    <message>
      <source>{time} h</source>
      <translation>{time} 小时</translation>
    </message>
    <message>
      <source>{low} to {high} h</source>
      <translation>{low} 至 {high} 小时</translation>
    </message>
    <message>
      <source>less than 1 %</source>
      <translation>不到 1 %</translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent}%</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>日</translation>
    </message>
    <message>
      <source>Week from</source>
      <translation>周起始日</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>月</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>年</translation>
    </message>
  </context>
  <context>
    <name>tips</name>
    <message>
      <source>{label} (key {key})</source>
      <translation>{label}（按键 {key}）</translation>
    </message>
  </context>
  <context>
    <name>tour</name>
    <message>
      <source>Select</source>
      <translation>选择</translation>
    </message>
    <message>
      <source>Drag over the name of somebody who speaks. Roughly is enough: whole words are taken.</source>
      <translation>拖选一位说话人的名字。大致选中即可：会取整个词。</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>标注</translation>
    </message>
    <message>
      <source>Press {first}. What is selected becomes a speaker and is saved at once.</source>
      <translation>按 {first}。选中的内容成为说话人，并立即保存。</translation>
    </message>
    <message>
      <source>Correct the selection</source>
      <translation>修正选区</translation>
    </message>
    <message>
      <source>Select the first words of what this person said. Then press {key} to take one word more, and another.</source>
      <translation>选中此人所说话的前几个词。然后按 {key} 多取一个词，再取一个。</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>关联</translation>
    </message>
    <message>
      <source>Press {second}: it is a quote. Then press {key}: the speakers light up. Press the digit of the right one, or click it.</source>
      <translation>按 {second}：这是引语。再按 {key}：说话人会亮起。按正确者的数字，或点击它。</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Press {key}. Everything can be taken back, even after the next start.</source>
      <translation>按 {key}。一切都可以撤销，下次启动后也可以。</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>查找</translation>
    </message>
    <message>
      <source>Press {key} and type a word. Esc leaves the search with the word selected, ready to be tagged.</source>
      <translation>按 {key} 并输入一个词。按 Esc 离开查找，该词保持选中，可以直接标注。</translation>
    </message>
    <message>
      <source>Done, and on</source>
      <translation>完成，下一篇</translation>
    </message>
    <message>
      <source>Press {key}: the article is done, and the next open one is shown.</source>
      <translation>按 {key}：这篇文章完成，并显示下一篇未完成的文章。</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Press {key} to write the work to a file for training. Look, and close it again.</source>
      <translation>按 {key} 把成果写成训练用的文件。看一看，再关闭。</translation>
    </message>
    <message>
      <source>That is all</source>
      <translation>就这些</translation>
    </message>
    <message>
      <source>{key} finds every command by its name. The tour can be seen again under Help.</source>
      <translation>{key} 可按名称找到所有命令。导览可在“帮助”中再次查看。</translation>
    </message>
  </context>
  <context>
    <name>wording</name>
    <message>
      <source>{done} — {key} takes it back</source>
      <translation>{done} — 按 {key} 撤销</translation>
    </message>
    <message>
      <source>Done again: {what}</source>
      <translation>已重做：{what}</translation>
    </message>
    <message>
      <source>Took back: {what}, by {annotator}</source>
      <translation>已撤销：{what}（{annotator}）</translation>
    </message>
    <message>
      <source>Took back: {what}</source>
      <translation>已撤销：{what}</translation>
    </message>
  </context>
</TS>
