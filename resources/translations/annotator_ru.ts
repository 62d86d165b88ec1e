<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>About Annotator</source>
      <translation>О программе Annotator</translation>
    </message>
    <message>
      <source>Version {version}</source>
      <translation>Версия {version}</translation>
    </message>
    <message>
      <source>Turns news articles into training data: who said what, which figures are given.</source>
      <translation>Превращает новости в обучающие данные: кто что сказал, какие числа названы.</translation>
    </message>
    <message>
      <source>Free software under the MIT licence. It stands on:</source>
      <translation>Свободная программа по лицензии MIT. Она стоит на:</translation>
    </message>
    <message>
      <source>Qt is used under the GNU Lesser General Public License version 3: you may replace it by your own build of Qt {version}.</source>
      <translation>Qt используется по лицензии GNU LGPL версии 3: её можно заменить собственной сборкой Qt {version}.</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Файл</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Правка</translation>
    </message>
    <message>
      <source>&amp;Article</source>
      <translation>&amp;Статья</translation>
    </message>
    <message>
      <source>&amp;Span</source>
      <translation>Ф&amp;рагмент</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Вид</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>Спр&amp;авка</translation>
    </message>
    <message>
      <source>&amp;New Project…</source>
      <translation>&amp;Новый проект…</translation>
    </message>
    <message>
      <source>Make an empty project with the default labels.</source>
      <translation>Создать пустой проект с метками по умолчанию.</translation>
    </message>
    <message>
      <source>&amp;Open Project…</source>
      <translation>&amp;Открыть проект…</translation>
    </message>
    <message>
      <source>Open a project from a file.</source>
      <translation>Открыть проект из файла.</translation>
    </message>
    <message>
      <source>Open &amp;Recent</source>
      <translation>Недавние &amp;проекты</translation>
    </message>
    <message>
      <source>&amp;Import Files…</source>
      <translation>&amp;Импорт файлов…</translation>
    </message>
    <message>
      <source>Add articles from files. Files can also be dropped on the window.</source>
      <translation>Добавить статьи из файлов. Файлы можно и перетащить в окно.</translation>
    </message>
    <message>
      <source>Import &amp;Folder…</source>
      <translation>И&amp;мпорт папки…</translation>
    </message>
    <message>
      <source>Add every article of a folder and the folders in it.</source>
      <translation>Добавить все статьи из папки и вложенных папок.</translation>
    </message>
    <message>
      <source>&amp;Paste Article…</source>
      <translation>&amp;Вставить статью…</translation>
    </message>
    <message>
      <source>Add one article from pasted text.</source>
      <translation>Добавить статью из вставленного текста.</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Экспорт…</translation>
    </message>
    <message>
      <source>Write the annotated articles to a file for training.</source>
      <translation>Записать размеченные статьи в файл для обучения.</translation>
    </message>
    <message>
      <source>Expor&amp;t Again</source>
      <translation>Экспорт &amp;ещё раз</translation>
    </message>
    <message>
      <source>Write the last export once more: the same settings, the same place.</source>
      <translation>Записать последний экспорт ещё раз: те же настройки, то же место.</translation>
    </message>
    <message>
      <source>&amp;Guideline</source>
      <translation>&amp;Руководство</translation>
    </message>
    <message>
      <source>&amp;Replace Guideline from File…</source>
      <translation>&amp;Заменить руководство из файла…</translation>
    </message>
    <message>
      <source>Put the text of a Markdown file in the place of the guideline.</source>
      <translation>Поставить текст файла Markdown на место руководства.</translation>
    </message>
    <message>
      <source>&amp;Export Guideline…</source>
      <translation>&amp;Экспортировать руководство…</translation>
    </message>
    <message>
      <source>Write the guideline, the labels and the precedents to a Markdown file.</source>
      <translation>Записать руководство, метки и прецеденты в файл Markdown.</translation>
    </message>
    <message>
      <source>Change &amp;Annotator…</source>
      <translation>&amp;Сменить разметчика…</translation>
    </message>
    <message>
      <source>Choose who works now.</source>
      <translation>Выбрать, кто работает сейчас.</translation>
    </message>
    <message>
      <source>&amp;Close Project</source>
      <translation>&amp;Закрыть проект</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>Вы&amp;ход</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Отменить</translation>
    </message>
    <message>
      <source>Take back the last change, also one made before the last start.</source>
      <translation>Отменить последнее изменение, даже сделанное до этого запуска.</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Вернуть</translation>
    </message>
    <message>
      <source>Apply again what was taken back.</source>
      <translation>Снова применить отменённое.</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Копировать</translation>
    </message>
    <message>
      <source>&amp;Labels…</source>
      <translation>&amp;Метки…</translation>
    </message>
    <message>
      <source>Rename, recolour, order, merge and delete labels, and say what they mean.</source>
      <translation>Переименовать, перекрасить, упорядочить, объединить и удалить метки, пояснить их смысл.</translation>
    </message>
    <message>
      <source>Se&amp;ttings…</source>
      <translation>Настро&amp;йки…</translation>
    </message>
    <message>
      <source>Appearance, name, language, selecting and keys.</source>
      <translation>Внешний вид, имя, язык, выделение и клавиши.</translation>
    </message>
    <message>
      <source>&amp;Tag As</source>
      <translation>&amp;Пометить как</translation>
    </message>
    <message>
      <source>Add La&amp;bel…</source>
      <translation>&amp;Добавить метку…</translation>
    </message>
    <message>
      <source>Add a label to the project.</source>
      <translation>Добавить метку в проект.</translation>
    </message>
    <message>
      <source>Zoom &amp;In</source>
      <translation>&amp;Увеличить</translation>
    </message>
    <message>
      <source>Zoom &amp;Out</source>
      <translation>У&amp;меньшить</translation>
    </message>
    <message>
      <source>&amp;Normal Size</source>
      <translation>&amp;Обычный размер</translation>
    </message>
    <message>
      <source>T&amp;ypeface</source>
      <translation>&amp;Шрифт</translation>
    </message>
    <message>
      <source>&amp;Serif</source>
      <translation>&amp;С засечками</translation>
    </message>
    <message>
      <source>S&amp;ans Serif</source>
      <translation>&amp;Без засечек</translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation>&amp;Тема</translation>
    </message>
    <message>
      <source>As the S&amp;ystem</source>
      <translation>&amp;Как в системе</translation>
    </message>
    <message>
      <source>&amp;Light</source>
      <translation>&amp;Светлая</translation>
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation>&amp;Тёмная</translation>
    </message>
    <message>
      <source>&amp;Sepia</source>
      <translation>С&amp;епия</translation>
    </message>
    <message>
      <source>&amp;Articles Pane</source>
      <translation>&amp;Панель статей</translation>
    </message>
    <message>
      <source>&amp;Spans Pane</source>
      <translation>Панель &amp;фрагментов</translation>
    </message>
    <message>
      <source>Spans of Othe&amp;rs</source>
      <translation>Фрагменты &amp;других</translation>
    </message>
    <message>
      <source>List the spans of other annotators too, to be read.</source>
      <translation>Показывать в списке и фрагменты других разметчиков, только для чтения.</translation>
    </message>
    <message>
      <source>&amp;Guideline Pane</source>
      <translation>Панель руко&amp;водства</translation>
    </message>
    <message>
      <source>How labels are used here, and the hard cases so far.</source>
      <translation>Как здесь применяются метки, и трудные случаи на сегодня.</translation>
    </message>
    <message>
      <source>E&amp;dit Guideline</source>
      <translation>Из&amp;менить руководство</translation>
    </message>
    <message>
      <source>Statisti&amp;cs…</source>
      <translation>Стат&amp;истика…</translation>
    </message>
    <message>
      <source>How much is done, how fast it goes, and what the spans are.</source>
      <translation>Сколько сделано, как быстро идёт работа и каковы фрагменты.</translation>
    </message>
    <message>
      <source>Ne&amp;xt Pane</source>
      <translation>&amp;Следующая панель</translation>
    </message>
    <message>
      <source>&amp;Previous Pane</source>
      <translation>П&amp;редыдущая панель</translation>
    </message>
    <message>
      <source>&amp;Command Palette…</source>
      <translation>&amp;Палитра команд…</translation>
    </message>
    <message>
      <source>Find every action, label and article by its name.</source>
      <translation>Найти любое действие, метку или статью по имени.</translation>
    </message>
    <message>
      <source>&amp;Keys</source>
      <translation>&amp;Клавиши</translation>
    </message>
    <message>
      <source>Every key, as it is now.</source>
      <translation>Все клавиши, какие они сейчас.</translation>
    </message>
    <message>
      <source>C&amp;hange Keys…</source>
      <translation>&amp;Изменить клавиши…</translation>
    </message>
    <message>
      <source>Give actions the keys that you like.</source>
      <translation>Назначить действиям удобные вам клавиши.</translation>
    </message>
    <message>
      <source>60-Second &amp;Tour</source>
      <translation>&amp;Тур за 60 секунд</translation>
    </message>
    <message>
      <source>The first steps, on the sample project.</source>
      <translation>Первые шаги на проекте-примере.</translation>
    </message>
    <message>
      <source>&amp;About Annotator</source>
      <translation>&amp;О программе Annotator</translation>
    </message>
    <message>
      <source>Tag As</source>
      <translation>Пометить как</translation>
    </message>
    <message>
      <source>Relabel To</source>
      <translation>Сменить метку на</translation>
    </message>
    <message>
      <source>&amp;Next Article</source>
      <translation>&amp;Следующая статья</translation>
    </message>
    <message>
      <source>&amp;Previous Article</source>
      <translation>&amp;Предыдущая статья</translation>
    </message>
    <message>
      <source>&amp;Done, Go to Next Open</source>
      <translation>&amp;Готово, к следующей открытой</translation>
    </message>
    <message>
      <source>Mark the article done and show the next open one.</source>
      <translation>Отметить статью готовой и показать следующую открытую.</translation>
    </message>
    <message>
      <source>&amp;Skip with a Reason…</source>
      <translation>П&amp;ропустить с причиной…</translation>
    </message>
    <message>
      <source>Leave the article out and say why.</source>
      <translation>Не размечать статью и указать почему.</translation>
    </message>
    <message>
      <source>&amp;Flag</source>
      <translation>&amp;Флажок</translation>
    </message>
    <message>
      <source>Mark the article to come back to it.</source>
      <translation>Пометить статью, чтобы вернуться к ней.</translation>
    </message>
    <message>
      <source>Article N&amp;ote…</source>
      <translation>Примечание &amp;к статье…</translation>
    </message>
    <message>
      <source>Write a note on the article as a whole.</source>
      <translation>Написать примечание ко всей статье.</translation>
    </message>
    <message>
      <source>Correct &amp;Text…</source>
      <translation>&amp;Исправить текст…</translation>
    </message>
    <message>
      <source>Put other words in place of the selected ones; all spans move along.</source>
      <translation>Заменить выделенные слова другими; все фрагменты сдвинутся вместе с текстом.</translation>
    </message>
    <message>
      <source>Put the &amp;Head Back</source>
      <translation>&amp;Вернуть шапку</translation>
    </message>
    <message>
      <source>Put what the import took off the front back before the text.</source>
      <translation>Вернуть перед текстом то, что импорт снял с его начала.</translation>
    </message>
    <message>
      <source>De&amp;lete Article</source>
      <translation>&amp;Удалить статью</translation>
    </message>
    <message>
      <source>Remove the article with its spans. Undo brings it back.</source>
      <translation>Удалить статью вместе с фрагментами. Отмена вернёт её.</translation>
    </message>
    <message>
      <source>&amp;Find…</source>
      <translation>&amp;Найти…</translation>
    </message>
    <message>
      <source>Find words in this article and select them.</source>
      <translation>Найти слова в этой статье и выделить их.</translation>
    </message>
    <message>
      <source>Find Ne&amp;xt</source>
      <translation>Найти &amp;далее</translation>
    </message>
    <message>
      <source>Find &amp;Previous</source>
      <translation>Найти &amp;ранее</translation>
    </message>
    <message>
      <source>Search &amp;Articles</source>
      <translation>&amp;Поиск по статьям</translation>
    </message>
    <message>
      <source>Search titles and texts of all articles.</source>
      <translation>Искать в заголовках и текстах всех статей.</translation>
    </message>
    <message>
      <source>Filter an&amp;d Sort Articles…</source>
      <translation>Филь&amp;тр и порядок статей…</translation>
    </message>
    <message>
      <source>Choose which articles are listed, and in which order.</source>
      <translation>Выбрать, какие статьи показывать и в каком порядке.</translation>
    </message>
    <message>
      <source>F&amp;ilter Spans</source>
      <translation>&amp;Фильтр фрагментов</translation>
    </message>
    <message>
      <source>Show only spans with some words. In their list, the key of Find does this.</source>
      <translation>Показать только фрагменты с нужными словами. В их списке это делает клавиша поиска.</translation>
    </message>
    <message>
      <source>{action} {what}</source>
      <translation>{action}: {what}</translation>
    </message>
    <message>
      <source>&amp;Back Up Now</source>
      <translation>Созда&amp;ть резервную копию</translation>
    </message>
    <message>
      <source>Make a checked copy of the project in the folder of its backups.</source>
      <translation>Создать проверенную копию проекта в папке его резервных копий.</translation>
    </message>
    <message>
      <source>Restore from Bac&amp;kup…</source>
      <translation>Восстановить из &amp;копии…</translation>
    </message>
    <message>
      <source>Go back to a backup; the project as it is now is put aside.</source>
      <translation>Вернуться к резервной копии; нынешний проект будет отложен.</translation>
    </message>
    <message>
      <source>Sa&amp;ve a Copy…</source>
      <translation>Сохр&amp;анить копию…</translation>
    </message>
    <message>
      <source>Write a clean copy of the project, to hand on, with or without its history.</source>
      <translation>Записать чистую копию проекта для передачи, с историей или без неё.</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>&amp;Язык</translation>
    </message>
    <message>
      <source>{name} (not found)</source>
      <translation>{name} (не найден)</translation>
    </message>
    <message>
      <source>No other project yet</source>
      <translation>Других проектов пока нет</translation>
    </message>
    <message>
      <source>Clear List</source>
      <translation>Очистить список</translation>
    </message>
    <message>
      <source>Open a project first</source>
      <translation>Сначала откройте проект</translation>
    </message>
    <message>
      <source>Arrange Pan&amp;es</source>
      <translation>Р&amp;асположить панели</translation>
    </message>
    <message>
      <source>&amp;Wider</source>
      <translation>&amp;Шире</translation>
    </message>
    <message>
      <source>Widen the pane that has the focus.</source>
      <translation>Расширить панель, на которой фокус.</translation>
    </message>
    <message>
      <source>&amp;Narrower</source>
      <translation>&amp;Уже</translation>
    </message>
    <message>
      <source>Make the pane that has the focus narrower.</source>
      <translation>Сузить панель, на которой фокус.</translation>
    </message>
    <message>
      <source>Span List &amp;Taller</source>
      <translation>&amp;Список фрагментов выше</translation>
    </message>
    <message>
      <source>Span List &amp;Shorter</source>
      <translation>Список &amp;фрагментов ниже</translation>
    </message>
    <message>
      <source>To the &amp;Other Side</source>
      <translation>&amp;На другую сторону</translation>
    </message>
    <message>
      <source>Move the pane that has the focus to the other side of the text.</source>
      <translation>Перенести панель с фокусом на другую сторону от текста.</translation>
    </message>
    <message>
      <source>&amp;Float</source>
      <translation>&amp;Отдельным окном</translation>
    </message>
    <message>
      <source>Let the pane that has the focus float, or put it back.</source>
      <translation>Открепить панель с фокусом или вернуть её на место.</translation>
    </message>
    <message>
      <source>&amp;Selection</source>
      <translation>Выд&amp;еление</translation>
    </message>
    <message>
      <source>Wi&amp;den</source>
      <translation>&amp;Расширить</translation>
    </message>
    <message>
      <source>To the word or figure, then to the quotation, then to the paragraph.</source>
      <translation>До слова или числа, затем до цитаты, затем до абзаца.</translation>
    </message>
    <message>
      <source>&amp;End a Word Forward</source>
      <translation>&amp;Конец на слово вперёд</translation>
    </message>
    <message>
      <source>End a Word &amp;Back</source>
      <translation>Конец &amp;на слово назад</translation>
    </message>
    <message>
      <source>&amp;Start a Word Forward</source>
      <translation>Начало на &amp;слово вперёд</translation>
    </message>
    <message>
      <source>Start a &amp;Word Back</source>
      <translation>Н&amp;ачало на слово назад</translation>
    </message>
    <message>
      <source>End a &amp;Character Forward</source>
      <translation>Конец на символ &amp;вперёд</translation>
    </message>
    <message>
      <source>End a Character Bac&amp;k</source>
      <translation>К&amp;онец на символ назад</translation>
    </message>
    <message>
      <source>Start a Character &amp;Forward</source>
      <translation>На&amp;чало на символ вперёд</translation>
    </message>
    <message>
      <source>Sta&amp;rt a Character Back</source>
      <translation>Нача&amp;ло на символ назад</translation>
    </message>
    <message>
      <source>&amp;Repeat Last Label</source>
      <translation>Повторить последнюю &amp;метку</translation>
    </message>
    <message>
      <source>Tag the selection with the label that was used last.</source>
      <translation>Пометить выделенное меткой, использованной последней.</translation>
    </message>
    <message>
      <source>&amp;Delete Span</source>
      <translation>&amp;Удалить фрагмент</translation>
    </message>
    <message>
      <source>All &amp;Occurrences…</source>
      <translation>&amp;Все вхождения…</translation>
    </message>
    <message>
      <source>List where else its words stand, here or in all open articles, to tag them.</source>
      <translation>Найти его слова в других местах, здесь или во всех открытых статьях, и пометить их.</translation>
    </message>
    <message>
      <source>&amp;Note on Span</source>
      <translation>Примечание &amp;к фрагменту</translation>
    </message>
    <message>
      <source>&amp;File as Precedent…</source>
      <translation>&amp;Записать как прецедент…</translation>
    </message>
    <message>
      <source>Write down in one line how this hard case is decided, for the next one.</source>
      <translation>Записать одной строкой, как решён этот трудный случай, — для следующего.</translation>
    </message>
    <message>
      <source>Look Up in &amp;Guideline</source>
      <translation>Посмо&amp;треть в руководстве</translation>
    </message>
    <message>
      <source>Go to what the guideline says about the span’s label.</source>
      <translation>Перейти к тому, что руководство говорит о метке фрагмента.</translation>
    </message>
    <message>
      <source>Move an &amp;Edge</source>
      <translation>&amp;Сдвинуть границу</translation>
    </message>
    <message>
      <source>Then the arrows move it, with Ctrl by words; again: the other edge.</source>
      <translation>Затем её двигают стрелки, с Ctrl — по словам; ещё раз: другой край.</translation>
    </message>
    <message>
      <source>&amp;Select Its Text</source>
      <translation>Выделить &amp;его текст</translation>
    </message>
    <message>
      <source>A label key then puts a second span on the same range.</source>
      <translation>Клавиша метки затем создаст второй фрагмент на том же месте.</translation>
    </message>
    <message>
      <source>&amp;Link…</source>
      <translation>Св&amp;язать…</translation>
    </message>
    <message>
      <source>Link the quote to its speaker: a digit or a click.</source>
      <translation>Связать цитату с говорящим: цифра или щелчок.</translation>
    </message>
    <message>
      <source>Lin&amp;k to the Nearest</source>
      <translation>Связать с &amp;ближайшим</translation>
    </message>
    <message>
      <source>Link the quote to the nearest speaker, or the speaker to the nearest quote.</source>
      <translation>Связать цитату с ближайшим говорящим или говорящего с ближайшей цитатой.</translation>
    </message>
    <message>
      <source>&amp;Unlink</source>
      <translation>Уб&amp;рать связь</translation>
    </message>
    <message>
      <source>Cont&amp;inue the Quote Before</source>
      <translation>Продолжить предыдущую &amp;цитату</translation>
    </message>
    <message>
      <source>Say that this quote goes on with the one before: they share their speaker.</source>
      <translation>Указать, что эта цитата продолжает предыдущую: говорящий у них общий.</translation>
    </message>
    <message>
      <source>Continue Anot&amp;her Quote…</source>
      <translation>Пр&amp;одолжить другую цитату…</translation>
    </message>
    <message>
      <source>Choose the other part by a digit or a click.</source>
      <translation>Выбрать другую часть цифрой или щелчком.</translation>
    </message>
    <message>
      <source>Un&amp;attributed</source>
      <translation>Без &amp;автора</translation>
    </message>
    <message>
      <source>Say that nobody is named for this quote.</source>
      <translation>Указать, что автор этой цитаты не назван.</translation>
    </message>
    <message>
      <source>Ne&amp;xt Span</source>
      <translation>Следующий &amp;фрагмент</translation>
    </message>
    <message>
      <source>&amp;Previous Span</source>
      <translation>Предыду&amp;щий фрагмент</translation>
    </message>
  </context>
  <context>
    <name>Announcer</name>
    <message>
      <source>Button: {name}</source>
      <translation>Кнопка: {name}</translation>
    </message>
  </context>
  <context>
    <name>ArticleActions</name>
    <message>
      <source>This is the last article of the list.</source>
      <translation>Это последняя статья списка.</translation>
    </message>
    <message>
      <source>This is the first article of the list.</source>
      <translation>Это первая статья списка.</translation>
    </message>
    <message>
      <source>Select the words that are to be corrected.</source>
      <translation>Выделите слова, которые нужно исправить.</translation>
    </message>
    <message>
      <source>These words hold characters that can’t be typed. Select fewer words.</source>
      <translation>В этих словах есть знаки, которые нельзя ввести. Выделите меньше слов.</translation>
    </message>
    <message>
      <source>No open article is left in this list.</source>
      <translation>В этом списке не осталось открытых статей.</translation>
    </message>
  </context>
  <context>
    <name>ArticleBatches</name>
    <message>
      <source>Marking articles</source>
      <translation>Отметка статей</translation>
    </message>
    <message>
      <source>Deleting articles</source>
      <translation>Удаление статей</translation>
    </message>
    <message>
      <source>Mark &amp;Done</source>
      <translation>&amp;Отметить готовыми</translation>
    </message>
    <message>
      <source>&amp;Open Again</source>
      <translation>&amp;Снова открыть</translation>
    </message>
    <message>
      <source>&amp;Skip with a Reason…</source>
      <translation>П&amp;ропустить с причиной…</translation>
    </message>
    <message>
      <source>&amp;Flag</source>
      <translation>&amp;Флажок</translation>
    </message>
    <message>
      <source>&amp;Take the Flag Off</source>
      <translation>С&amp;нять флажок</translation>
    </message>
    <message>
      <source>De&amp;lete</source>
      <translation>&amp;Удалить</translation>
    </message>
  </context>
  <context>
    <name>ArticleDelegate</name>
    <message>
      <source>no spans yet</source>
      <translation>пока нет фрагментов</translation>
    </message>
    <message>
      <source>An empty article</source>
      <translation>Пустая статья</translation>
    </message>
  </context>
  <context>
    <name>ArticleDetails</name>
    <message>
      <source>Title</source>
      <translation>Заголовок</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Источник</translation>
    </message>
    <message>
      <source>Editor</source>
      <translation>Редактор</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>Автор</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>Опубликовано</translation>
    </message>
    <message>
      <source>Dateline</source>
      <translation>Место и дата</translation>
    </message>
    <message>
      <source>Web address</source>
      <translation>Веб-адрес</translation>
    </message>
    <message>
      <source>For example 2024-05-17T21:07:30</source>
      <translation>Например, 2024-05-17T21:07:30</translation>
    </message>
    <message>
      <source>Note on the article</source>
      <translation>Примечание к статье</translation>
    </message>
    <message>
      <source>Taken off the front of the text</source>
      <translation>Снято с начала текста</translation>
    </message>
    <message>
      <source>Put it back</source>
      <translation>Вернуть</translation>
    </message>
    <message>
      <source>Put this back in front of the text. All spans move along.</source>
      <translation>Вернуть это перед текстом. Все фрагменты сдвинутся вместе с ним.</translation>
    </message>
  </context>
  <context>
    <name>ArticleSurface</name>
    <message>
      <source>Text of the article</source>
      <translation>Текст статьи</translation>
    </message>
    <message>
      <source>There is no article to show yet.</source>
      <translation>Показывать пока нечего.</translation>
    </message>
    <message>
      <source>Drop files or folders on this window, or choose File → Import Files.</source>
      <translation>Перетащите сюда файлы или папки либо выберите «Файл → Импорт файлов».</translation>
    </message>
    <message>
      <source>{labels} “{words}”</source>
      <translation>{labels} «{words}»</translation>
    </message>
    <message>
      <source>{key}: continue</source>
      <translation>{key} — продолжить</translation>
    </message>
    <message>
      <source>{key}: link</source>
      <translation>{key} — связать</translation>
    </message>
  </context>
  <context>
    <name>AttributeTable</name>
    <message>
      <source>Attributes</source>
      <translation>Атрибуты</translation>
    </message>
    <message>
      <source>Attribute</source>
      <translation>Атрибут</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Тип</translation>
    </message>
    <message>
      <source>Choices, with commas between them</source>
      <translation>Варианты через запятую</translation>
    </message>
    <message>
      <source>Add &amp;Attribute</source>
      <translation>Добавить &amp;атрибут</translation>
    </message>
    <message>
      <source>&amp;Remove</source>
      <translation>&amp;Убрать</translation>
    </message>
    <message>
      <source>Move the attribute up</source>
      <translation>Сдвинуть атрибут вверх</translation>
    </message>
    <message>
      <source>Move the attribute down</source>
      <translation>Сдвинуть атрибут вниз</translation>
    </message>
    <message>
      <source>Type of {attribute}</source>
      <translation>Тип атрибута «{attribute}»</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>да</translation>
    </message>
    <message>
      <source>no</source>
      <translation>нет</translation>
    </message>
    <message>
      <source>Changing attributes</source>
      <translation>Изменение атрибутов</translation>
    </message>
    <message>
      <source>attribute</source>
      <translation>атрибут</translation>
    </message>
    <message>
      <source>choice</source>
      <translation>выбор</translation>
    </message>
    <message>
      <source>text</source>
      <translation>текст</translation>
    </message>
    <message>
      <source>number</source>
      <translation>число</translation>
    </message>
    <message>
      <source>yes or no</source>
      <translation>да или нет</translation>
    </message>
  </context>
  <context>
    <name>BackupKeeper</name>
    <message>
      <source>Looking the project over</source>
      <translation>Проверка проекта</translation>
    </message>
    <message>
      <source>Backing up</source>
      <translation>Резервное копирование</translation>
    </message>
    <message>
      <source>No backup could be made. {why}</source>
      <translation>Резервную копию создать не удалось. {why}</translation>
    </message>
  </context>
  <context>
    <name>BackupModel</name>
    <message>
      <source>Made</source>
      <translation>Создана</translation>
    </message>
    <message>
      <source>Done since</source>
      <translation>Сделано с тех пор</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Статьи</translation>
    </message>
    <message>
      <source>Spans</source>
      <translation>Фрагменты</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Размер</translation>
    </message>
    <message>
      <source>can’t be read</source>
      <translation>не читается</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>неизвестно</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>ничего</translation>
    </message>
    <message numerus="yes">
      <source>{count} steps</source>
      <translation>
        <numerusform>{count} шаг</numerusform>
        <numerusform>{count} шага</numerusform>
        <numerusform>{count} шагов</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>BalanceTable</name>
    <message>
      <source>Balance of the splits</source>
      <translation>Равновесие выборок</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Статьи</translation>
    </message>
    <message>
      <source>Stories</source>
      <translation>Сюжеты</translation>
    </message>
    <message>
      <source>Speakers</source>
      <translation>Говорящие</translation>
    </message>
    <message>
      <source>Speakers also in {split}</source>
      <translation>Говорящие, что есть и в {split}</translation>
    </message>
  </context>
  <context>
    <name>Card</name>
    <message>
      <source>Table</source>
      <translation>Таблица</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>Сохранить…</translation>
    </message>
    <message>
      <source>{title} as a table</source>
      <translation>{title} — таблицей</translation>
    </message>
    <message>
      <source>Save {title}</source>
      <translation>Сохранить: {title}</translation>
    </message>
    <message>
      <source>The tour</source>
      <translation>Тур</translation>
    </message>
    <message>
      <source>End the Tour</source>
      <translation>Закончить тур</translation>
    </message>
    <message>
      <source>{number} of {of}</source>
      <translation>{number} из {of}</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Следующее</translation>
    </message>
    <message>
      <source>Tour, {number} of {of}. {title}. {text}</source>
      <translation>Тур, {number} из {of}. {title}. {text}</translation>
    </message>
  </context>
  <context>
    <name>ChoiceHeader</name>
    <message>
      <source>What column “{name}” holds</source>
      <translation>Что в столбце «{name}»</translation>
    </message>
  </context>
  <context>
    <name>ChoiceTable</name>
    <message>
      <source>First rows</source>
      <translation>Первые строки</translation>
    </message>
  </context>
  <context>
    <name>ColumnsDialog</name>
    <message>
      <source>Columns of “{name}”</source>
      <translation>Столбцы «{name}»</translation>
    </message>
    <message>
      <source>Delimiter</source>
      <translation>Разделитель</translation>
    </message>
    <message>
      <source>Comma</source>
      <translation>Запятая</translation>
    </message>
    <message>
      <source>Semicolon</source>
      <translation>Точка с запятой</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Табуляция</translation>
    </message>
    <message>
      <source>Vertical bar</source>
      <translation>Вертикальная черта</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>Кодировка</translation>
    </message>
    <message>
      <source>The first row has the &amp;names</source>
      <translation>В первой строке &amp;названия</translation>
    </message>
    <message>
      <source>&amp;Delimiter:</source>
      <translation>&amp;Разделитель:</translation>
    </message>
    <message>
      <source>&amp;Encoding:</source>
      <translation>&amp;Кодировка:</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Продолжить</translation>
    </message>
    <message>
      <source>Say what each column holds. Each row becomes an article.</source>
      <translation>Укажите, что в каждом столбце. Каждая строка станет статьёй.</translation>
    </message>
    <message numerus="yes">
      <source>Say what each column holds. Each row becomes an article. {count} more files with the same columns are read in the same way.</source>
      <translation>
        <numerusform>Укажите, что в каждом столбце. Каждая строка станет статьёй. Ещё {count} файл с такими же столбцами будет прочитан так же.</numerusform>
        <numerusform>Укажите, что в каждом столбце. Каждая строка станет статьёй. Ещё {count} файла с такими же столбцами будут прочитаны так же.</numerusform>
        <numerusform>Укажите, что в каждом столбце. Каждая строка станет статьёй. Ещё {count} файлов с такими же столбцами будут прочитаны так же.</numerusform>
      </translation>
    </message>
    <message>
      <source>Further data stay with the article. The choice is remembered for the next file with these columns.</source>
      <translation>Прочие данные остаются при статье. Выбор запоминается для следующего файла с такими столбцами.</translation>
    </message>
    <message>
      <source>Choose “Text” above the column that has the text.</source>
      <translation>Выберите «Текст» над столбцом, в котором текст.</translation>
    </message>
  </context>
  <context>
    <name>CommandPalette</name>
    <message>
      <source>Command palette</source>
      <translation>Палитра команд</translation>
    </message>
    <message>
      <source>Search for an action, a label or an article</source>
      <translation>Найти действие, метку или статью</translation>
    </message>
    <message>
      <source>What fits</source>
      <translation>Что подходит</translation>
    </message>
    <message>
      <source>No action, label or article fits these words.</source>
      <translation>Этим словам не отвечает ни действие, ни метка, ни статья.</translation>
    </message>
    <message>
      <source>({count} articles are still being made ready for the search)</source>
      <translation>(к поиску ещё готовятся статьи: {count})</translation>
    </message>
  </context>
  <context>
    <name>ContentPane</name>
    <message>
      <source>What is left out</source>
      <translation>Что опускается</translation>
    </message>
    <message>
      <source>First lines</source>
      <translation>Первые строки</translation>
    </message>
    <message>
      <source>To set elsewhere</source>
      <translation>Что настроить в другой программе</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Копировать</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>Скопировано.</translation>
    </message>
  </context>
  <context>
    <name>CopyDialog</name>
    <message>
      <source>Save a Copy</source>
      <translation>Сохранить копию</translation>
    </message>
    <message>
      <source>{name} copy</source>
      <translation>{name} копия</translation>
    </message>
    <message>
      <source>File to write</source>
      <translation>Файл для записи</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Файл</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Выбрать…</translation>
    </message>
    <message>
      <source>&amp;Leave the history out</source>
      <translation>&amp;Без истории</translation>
    </message>
    <message>
      <source>Without its history the copy can’t be undone, and nothing that was deleted is left in it: this is the copy to hand on.</source>
      <translation>Без истории в копии нельзя отменять действия, и в ней не остаётся ничего удалённого: такую копию можно передавать.</translation>
    </message>
    <message>
      <source>&amp;Save Copy</source>
      <translation>&amp;Сохранить копию</translation>
    </message>
    <message>
      <source>File to Write</source>
      <translation>Файл для записи</translation>
    </message>
    <message>
      <source>Annotator projects (*{suffix})</source>
      <translation>Проекты Annotator (*{suffix})</translation>
    </message>
    <message>
      <source>Give the copy a name.</source>
      <translation>Дайте копии имя.</translation>
    </message>
    <message>
      <source>There is a file of this name already. Choose another name.</source>
      <translation>Файл с таким именем уже есть. Выберите другое имя.</translation>
    </message>
    <message>
      <source>There is no folder {folder}.</source>
      <translation>Папки {folder} нет.</translation>
    </message>
  </context>
  <context>
    <name>CorrectDialog</name>
    <message>
      <source>Correct Text</source>
      <translation>Исправить текст</translation>
    </message>
    <message>
      <source>The words as they should be</source>
      <translation>Правильные слова</translation>
    </message>
    <message>
      <source>Enter corrects, Shift+Enter breaks the line.</source>
      <translation>Enter — исправить, Shift+Enter — новая строка.</translation>
    </message>
    <message>
      <source>What becomes of the spans</source>
      <translation>Что станет с фрагментами</translation>
    </message>
    <message>
      <source>Correct</source>
      <translation>Исправить</translation>
    </message>
    <message numerus="yes">
      <source>{count} spans change:</source>
      <translation>
        <numerusform>Изменится {count} фрагмент:</numerusform>
        <numerusform>Изменятся {count} фрагмента:</numerusform>
        <numerusform>Изменятся {count} фрагментов:</numerusform>
      </translation>
    </message>
    <message>
      <source>All spans keep their words.</source>
      <translation>Слова всех фрагментов останутся прежними.</translation>
    </message>
    <message>
      <source>{label} “{before}” is deleted</source>
      <translation>{label}: «{before}» будет удалён</translation>
    </message>
    <message>
      <source>{label} “{before}” becomes “{after}”</source>
      <translation>{label}: «{before}» → «{after}»</translation>
    </message>
    <message>
      <source>{label} “{before}” of {annotator} is deleted</source>
      <translation>{label} ({annotator}): «{before}» будет удалён</translation>
    </message>
    <message>
      <source>{label} “{before}” of {annotator} becomes “{after}”</source>
      <translation>{label} ({annotator}): «{before}» → «{after}»</translation>
    </message>
  </context>
  <context>
    <name>CrashReporter</name>
    <message>
      <source>A mistake in the program</source>
      <translation>Ошибка в программе</translation>
    </message>
    <message>
      <source>Something went wrong inside the program.</source>
      <translation>Внутри программы что-то пошло не так.</translation>
    </message>
    <message>
      <source>Your work is safe: every change that was shown is in the project file. You can go on. A copied report helps to mend this.</source>
      <translation>Ваша работа цела: каждое показанное изменение уже в файле проекта. Можно продолжать. Скопированный отчёт поможет исправить ошибку.</translation>
    </message>
    <message>
      <source>Copy Report</source>
      <translation>Скопировать отчёт</translation>
    </message>
  </context>
  <context>
    <name>DateRow</name>
    <message>
      <source>Published</source>
      <translation>Опубликовано</translation>
    </message>
    <message>
      <source>At any time</source>
      <translation>В любое время</translation>
    </message>
    <message>
      <source>From this day on</source>
      <translation>Начиная с этого дня</translation>
    </message>
    <message>
      <source>Until this day</source>
      <translation>По этот день</translation>
    </message>
    <message>
      <source>Between two days</source>
      <translation>Между двумя днями</translation>
    </message>
    <message>
      <source>From this day</source>
      <translation>С этого дня</translation>
    </message>
    <message>
      <source>Also articles without a date</source>
      <translation>Также статьи без даты</translation>
    </message>
    <message>
      <source>The first day is later than the last one.</source>
      <translation>Первый день позже последнего.</translation>
    </message>
  </context>
  <context>
    <name>ExportActions</name>
    <message>
      <source>No longer there, and left out of the last settings: {names}.</source>
      <translation>Больше нет, и из последних настроек исключено: {names}.</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>Экспорт</translation>
    </message>
    <message>
      <source>Exported {articles}, {spans} to “{name}”</source>
      <translation>В «{name}» экспортировано: {articles}, {spans}</translation>
    </message>
    <message>
      <source>Exported to “{name}”: {changes}</source>
      <translation>Экспортировано в «{name}»: {changes}</translation>
    </message>
    <message>
      <source>Exported to “{name}”; nothing has changed since the last time</source>
      <translation>Экспортировано в «{name}»; с прошлого раза ничего не изменилось</translation>
    </message>
    <message>
      <source>Show in Folder</source>
      <translation>Показать в папке</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Экспорт…</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Export</source>
      <translation>Экспорт</translation>
    </message>
    <message>
      <source>“{name}” is there already.</source>
      <translation>«{name}» уже существует.</translation>
    </message>
    <message>
      <source>Replace It</source>
      <translation>Заменить</translation>
    </message>
    <message>
      <source>Progress of the export</source>
      <translation>Ход экспорта</translation>
    </message>
    <message>
      <source>Show in Folder</source>
      <translation>Показать в папке</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Подсчёт…</translation>
    </message>
    <message>
      <source>Counting</source>
      <translation>Подсчёт</translation>
    </message>
    <message>
      <source>Comparing</source>
      <translation>Сравнение</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>Экспорт</translation>
    </message>
    <message>
      <source>Keeping the splits</source>
      <translation>Закрепление выборок</translation>
    </message>
    <message>
      <source>Waiting until another long task has ended…</source>
      <translation>Ожидание окончания другой долгой задачи…</translation>
    </message>
    <message>
      <source>Wrote {articles}, {spans} to {path}</source>
      <translation>Записано: {articles}, {spans} — {path}</translation>
    </message>
    <message>
      <source>The export was cancelled; nothing was written.</source>
      <translation>Экспорт отменён; ничего не записано.</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Отмена</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
  </context>
  <context>
    <name>ExportForm</name>
    <message>
      <source>Splits</source>
      <translation>Выборки</translation>
    </message>
  </context>
  <context>
    <name>FigureTable</name>
    <message>
      <source>Enter shows the articles behind a row.</source>
      <translation>Enter показывает статьи, стоящие за строкой.</translation>
    </message>
  </context>
  <context>
    <name>FileActions</name>
    <message>
      <source>New Project</source>
      <translation>Новый проект</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Статьи</translation>
    </message>
    <message>
      <source>Open Project</source>
      <translation>Открыть проект</translation>
    </message>
    <message>
      <source>You can go on here now: {path}</source>
      <translation>Теперь можно продолжать здесь: {path}</translation>
    </message>
    <message>
      <source>New work is {name}’s now</source>
      <translation>Теперь новая разметка — от имени {name}</translation>
    </message>
    <message>
      <source>What Now?</source>
      <translation>Что делать?</translation>
    </message>
    <message>
      <source>Annotator projects (*{suffix})</source>
      <translation>Проекты Annotator (*{suffix})</translation>
    </message>
  </context>
  <context>
    <name>FilesModel</name>
    <message>
      <source>File</source>
      <translation>Файл</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Формат</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Статьи</translation>
    </message>
    <message>
      <source>Spans</source>
      <translation>Фрагменты</translation>
    </message>
    <message>
      <source>Links</source>
      <translation>Связи</translation>
    </message>
    <message>
      <source>Already here</source>
      <translation>Уже есть</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Отклонено</translation>
    </message>
  </context>
  <context>
    <name>FilterBox</name>
    <message>
      <source>Annotators</source>
      <translation>Разметчики</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Метки</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Статус</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>Опубликовано</translation>
    </message>
    <message>
      <source>Choose at least one status.</source>
      <translation>Выберите хотя бы один статус.</translation>
    </message>
    <message>
      <source>Choose at least one annotator.</source>
      <translation>Выберите хотя бы одного разметчика.</translation>
    </message>
    <message>
      <source>Choose at least one label.</source>
      <translation>Выберите хотя бы одну метку.</translation>
    </message>
  </context>
  <context>
    <name>FilterChips</name>
    <message>
      <source>Take this away: {criterion}</source>
      <translation>Убрать условие: {criterion}</translation>
    </message>
  </context>
  <context>
    <name>FilterField</name>
    <message>
      <source>Filter</source>
      <translation>Фильтр</translation>
    </message>
    <message>
      <source>Filter the spans</source>
      <translation>Фильтр фрагментов</translation>
    </message>
    <message>
      <source>Show only the spans with these words: text, label, speaker, note</source>
      <translation>Показать только фрагменты с этими словами: текст, метка, говорящий, примечание</translation>
    </message>
  </context>
  <context>
    <name>FilterPanel</name>
    <message>
      <source>Filter and sort the articles</source>
      <translation>Отбор и сортировка статей</translation>
    </message>
    <message>
      <source>&amp;Sort by</source>
      <translation>&amp;Сортировать</translation>
    </message>
    <message>
      <source>Dire&amp;ction</source>
      <translation>&amp;Порядок</translation>
    </message>
    <message>
      <source>&amp;Flag</source>
      <translation>&amp;Флажок</translation>
    </message>
    <message>
      <source>&amp;With label</source>
      <translation>С &amp;меткой</translation>
    </message>
    <message>
      <source>With&amp;out label</source>
      <translation>&amp;Без метки</translation>
    </message>
    <message>
      <source>So&amp;urce</source>
      <translation>&amp;Источник</translation>
    </message>
    <message>
      <source>&amp;Published from</source>
      <translation>&amp;Опубликовано с</translation>
    </message>
    <message>
      <source>Published un&amp;til</source>
      <translation>Опубликовано &amp;до</translation>
    </message>
    <message>
      <source>Wor&amp;k of</source>
      <translation>&amp;Работа</translation>
    </message>
    <message>
      <source>&amp;Note</source>
      <translation>Прим&amp;ечание</translation>
    </message>
    <message>
      <source>Show &amp;all articles</source>
      <translation>Показать &amp;все статьи</translation>
    </message>
    <message>
      <source>Any</source>
      <translation>Не важно</translation>
    </message>
    <message>
      <source>Ascending</source>
      <translation>По возрастанию</translation>
    </message>
    <message>
      <source>Descending</source>
      <translation>По убыванию</translation>
    </message>
    <message>
      <source>Flagged</source>
      <translation>С флажком</translation>
    </message>
    <message>
      <source>Not flagged</source>
      <translation>Без флажка</translation>
    </message>
    <message>
      <source>No source</source>
      <translation>Без источника</translation>
    </message>
    <message>
      <source>{annotator} (now)</source>
      <translation>{annotator} (сейчас)</translation>
    </message>
    <message>
      <source>With a note</source>
      <translation>С примечанием</translation>
    </message>
    <message>
      <source>Without a note</source>
      <translation>Без примечания</translation>
    </message>
    <message>
      <source>year-month-day</source>
      <translation>год-месяц-день</translation>
    </message>
  </context>
  <context>
    <name>Find</name>
    <message>
      <source>from the start again</source>
      <translation>снова с начала</translation>
    </message>
    <message>
      <source>from the end again</source>
      <translation>снова с конца</translation>
    </message>
    <message>
      <source>{count}…</source>
      <translation>{count}…</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>Ничего не найдено</translation>
    </message>
    <message>
      <source>{number} of {count}</source>
      <translation>{number} из {count}</translation>
    </message>
    <message numerus="yes">
      <source>{count} hits</source>
      <translation>
        <numerusform>{count} совпадение</numerusform>
        <numerusform>{count} совпадения</numerusform>
        <numerusform>{count} совпадений</numerusform>
      </translation>
    </message>
    <message>
      <source>“{words}” is not in this article.</source>
      <translation>«{words}» в этой статье нет.</translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>Find in this article</source>
      <translation>Найти в этой статье</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>Предыдущее</translation>
    </message>
    <message>
      <source>Previous (Shift+Enter)</source>
      <translation>Предыдущее (Shift+Enter)</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Следующее</translation>
    </message>
    <message>
      <source>Next (Enter)</source>
      <translation>Следующее (Enter)</translation>
    </message>
    <message>
      <source>Match case</source>
      <translation>С учётом регистра</translation>
    </message>
    <message>
      <source>Whole words</source>
      <translation>Целые слова</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Закрыть (Esc)</translation>
    </message>
  </context>
  <context>
    <name>FormatRows</name>
    <message>
      <source>Format</source>
      <translation>Формат</translation>
    </message>
    <message>
      <source>Where spans overlap</source>
      <translation>При пересечении</translation>
    </message>
  </context>
  <context>
    <name>FoundLine</name>
    <message>
      <source>{articles} and more</source>
      <translation>{articles} и ещё</translation>
    </message>
    <message>
      <source>({count} are still being made ready for the search)</source>
      <translation>(к поиску ещё готовятся: {count})</translation>
    </message>
    <message>
      <source>No articles yet.</source>
      <translation>Статей пока нет.</translation>
    </message>
    <message>
      <source>Drop files here, or choose File → Import Files.</source>
      <translation>Перетащите файлы сюда или выберите «Файл → Импорт файлов».</translation>
    </message>
    <message>
      <source>No article has “{words}”.</source>
      <translation>«{words}» нет ни в одной статье.</translation>
    </message>
    <message>
      <source>No article that passes this filter has “{words}”.</source>
      <translation>Среди отобранных статей нет ни одной с «{words}».</translation>
    </message>
    <message>
      <source>Try fewer or other words.</source>
      <translation>Попробуйте меньше слов или другие.</translation>
    </message>
    <message>
      <source>Show all articles</source>
      <translation>Показать все статьи</translation>
    </message>
    <message>
      <source>No open article is left.</source>
      <translation>Открытых статей не осталось.</translation>
    </message>
    <message>
      <source>No article passes this filter.</source>
      <translation>Этому отбору не отвечает ни одна статья.</translation>
    </message>
  </context>
  <context>
    <name>Frame</name>
    <message>
      <source>Labels</source>
      <translation>Метки</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Статьи</translation>
    </message>
    <message>
      <source>Spans</source>
      <translation>Фрагменты</translation>
    </message>
    <message>
      <source>Guideline</source>
      <translation>Руководство</translation>
    </message>
    <message>
      <source>Panes</source>
      <translation>Панели</translation>
    </message>
  </context>
  <context>
    <name>Grip</name>
    <message>
      <source>Drag to move the pane; double-click to let it float</source>
      <translation>Тяните, чтобы переместить панель; двойной щелчок откроет её в отдельном окне</translation>
    </message>
  </context>
  <context>
    <name>GuidelineActions</name>
    <message>
      <source>Replace Guideline</source>
      <translation>Замена руководства</translation>
    </message>
    <message>
      <source>{project} guideline</source>
      <translation>{project} — руководство</translation>
    </message>
    <message>
      <source>Export Guideline</source>
      <translation>Экспорт руководства</translation>
    </message>
    <message>
      <source>Wrote the guideline to {path}</source>
      <translation>Руководство записано в {path}</translation>
    </message>
    <message>
      <source>The guideline has no section “{label}”.</source>
      <translation>В руководстве нет раздела «{label}».</translation>
    </message>
    <message>
      <source>These words are no longer in the project.</source>
      <translation>Этих слов в проекте больше нет.</translation>
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
      <translation>Руководство</translation>
    </message>
    <message>
      <source>Copied the address: {address}</source>
      <translation>Адрес скопирован: {address}</translation>
    </message>
    <message>
      <source>This link leads nowhere that is safe to go.</source>
      <translation>Эта ссылка не ведёт туда, куда можно безопасно перейти.</translation>
    </message>
    <message>
      <source>The guideline has no such section.</source>
      <translation>В руководстве нет такого раздела.</translation>
    </message>
  </context>
  <context>
    <name>GuidelinePanel</name>
    <message>
      <source>The guideline is too long to be edited here.</source>
      <translation>Руководство слишком длинное, чтобы править его здесь.</translation>
    </message>
    <message>
      <source>Section</source>
      <translation>Раздел</translation>
    </message>
    <message>
      <source>Go to a section</source>
      <translation>Перейти к разделу</translation>
    </message>
    <message>
      <source>More about the guideline</source>
      <translation>Ещё о руководстве</translation>
    </message>
    <message>
      <source>Text of the guideline</source>
      <translation>Текст руководства</translation>
    </message>
    <message>
      <source>Markdown: # heading, **bold**, - list. Ctrl+Enter shows it.</source>
      <translation>Markdown: # заголовок, **жирный**, - список. Ctrl+Enter показывает результат.</translation>
    </message>
    <message>
      <source>There is no guideline yet.</source>
      <translation>Руководства пока нет.</translation>
    </message>
    <message>
      <source>Write down what counts as what, so that the next article is tagged alike.</source>
      <translation>Запишите, что чем считать, чтобы следующая статья была помечена так же.</translation>
    </message>
    <message>
      <source>Write It</source>
      <translation>Написать</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Готово</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Изменить</translation>
    </message>
    <message>
      <source>Show it as it is read (Ctrl+Enter)</source>
      <translation>Показать в готовом виде (Ctrl+Enter)</translation>
    </message>
    <message>
      <source>Change the guideline</source>
      <translation>Изменить руководство</translation>
    </message>
    <message>
      <source>Precedents ({count})</source>
      <translation>Прецеденты ({count})</translation>
    </message>
    <message>
      <source>Hard cases and how they were decided. {key} files the active span.</source>
      <translation>Трудные случаи и их решения. {key} записывает активный фрагмент.</translation>
    </message>
  </context>
  <context>
    <name>Heading</name>
    <message>
      <source>Tag all “{words}” as</source>
      <translation>Пометить все «{words}» как</translation>
    </message>
  </context>
  <context>
    <name>HistoryActions</name>
    <message>
      <source>Dropped what was not on the disk yet.</source>
      <translation>Отброшено то, чего ещё не было на диске.</translation>
    </message>
    <message>
      <source>Undoing: {what}</source>
      <translation>Отмена: {what}</translation>
    </message>
    <message>
      <source>Redoing: {what}</source>
      <translation>Возврат: {what}</translation>
    </message>
  </context>
  <context>
    <name>ImportActions</name>
    <message>
      <source>Import Files</source>
      <translation>Импорт файлов</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Все файлы (*)</translation>
    </message>
    <message>
      <source>Import Folder</source>
      <translation>Импорт папки</translation>
    </message>
    <message>
      <source>Importing</source>
      <translation>Импорт</translation>
    </message>
    <message>
      <source>Preparing the search</source>
      <translation>Подготовка поиска</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Подробности</translation>
    </message>
    <message numerus="yes">
      <source>{count} articles imported</source>
      <translation>
        <numerusform>импортирована {count} статья</numerusform>
        <numerusform>импортированы {count} статьи</numerusform>
        <numerusform>импортировано {count} статей</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} already there</source>
      <translation>уже было: {count}</translation>
    </message>
    <message>
      <source>{count} refused</source>
      <translation>отклонено: {count}</translation>
    </message>
  </context>
  <context>
    <name>ImportDialog</name>
    <message>
      <source>Import Labels</source>
      <translation>Импорт меток</translation>
    </message>
    <message>
      <source>This changes; nothing is removed:</source>
      <translation>Изменится следующее, ничего не удаляется:</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>Изменения</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Импортировать</translation>
    </message>
    <message>
      <source>new label: {name}</source>
      <translation>новая метка: {name}</translation>
    </message>
    <message>
      <source>new relation type: {name}</source>
      <translation>новый тип связи: {name}</translation>
    </message>
    <message>
      <source>colour</source>
      <translation>цвет</translation>
    </message>
    <message>
      <source>key</source>
      <translation>клавиша</translation>
    </message>
    <message>
      <source>definition</source>
      <translation>определение</translation>
    </message>
    <message>
      <source>attributes</source>
      <translation>атрибуты</translation>
    </message>
    <message>
      <source>labels that it may join</source>
      <translation>метки, которые связываются</translation>
    </message>
    <message>
      <source>{name}: {what}</source>
      <translation>{name}: {what}</translation>
    </message>
  </context>
  <context>
    <name>ImportPreviewDialog</name>
    <message>
      <source>What Would Come In</source>
      <translation>Что будет импортировано</translation>
    </message>
    <message>
      <source>Progress of the reading</source>
      <translation>Ход чтения</translation>
    </message>
    <message>
      <source>Labels that this project does not have</source>
      <translation>Метки, которых нет в проекте</translation>
    </message>
    <message>
      <source>Link types that this project does not have</source>
      <translation>Типы связей, которых нет в проекте</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Подробности</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Импортировать</translation>
    </message>
    <message>
      <source>Columns…</source>
      <translation>Столбцы…</translation>
    </message>
    <message>
      <source>Waiting until another long task has ended…</source>
      <translation>Ожидание окончания другой долгой задачи…</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>Чтение</translation>
    </message>
    <message>
      <source>The files can’t be read.</source>
      <translation>Файлы не удаётся прочитать.</translation>
    </message>
    <message>
      <source>Reading the files…</source>
      <translation>Чтение файлов…</translation>
    </message>
    <message>
      <source>This would come in: {what}.</source>
      <translation>Будет импортировано: {what}.</translation>
    </message>
    <message>
      <source>Only statuses would come in.</source>
      <translation>Будут импортированы только статусы.</translation>
    </message>
    <message>
      <source>Nothing new would come in.</source>
      <translation>Ничего нового не будет импортировано.</translation>
    </message>
    <message numerus="yes">
      <source>{count} are in the project already and are left as they are.</source>
      <translation>
        <numerusform>{count} запись уже есть в проекте и остаётся как есть.</numerusform>
        <numerusform>{count} записи уже есть в проекте и остаются как есть.</numerusform>
        <numerusform>{count} записей уже есть в проекте и остаются как есть.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} spans and links are left out, as you chose.</source>
      <translation>
        <numerusform>По вашему выбору не импортируется {count} фрагмент или связь.</numerusform>
        <numerusform>По вашему выбору не импортируются {count} фрагмента и связи.</numerusform>
        <numerusform>По вашему выбору не импортируются {count} фрагментов и связей.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} would be refused; see “Problems”.</source>
      <translation>
        <numerusform>{count} запись будет отклонена; см. «Проблемы».</numerusform>
        <numerusform>{count} записи будут отклонены; см. «Проблемы».</numerusform>
        <numerusform>{count} записей будут отклонены; см. «Проблемы».</numerusform>
      </translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Файлы</translation>
    </message>
    <message>
      <source>Files ({count})</source>
      <translation>Файлы ({count})</translation>
    </message>
    <message>
      <source>Problems ({count})</source>
      <translation>Проблемы ({count})</translation>
    </message>
    <message>
      <source>What is done to texts</source>
      <translation>Что делается с текстами</translation>
    </message>
    <message>
      <source>What is done to texts ({count})</source>
      <translation>Что делается с текстами ({count})</translation>
    </message>
  </context>
  <context>
    <name>ImportReportDialog</name>
    <message>
      <source>Import</source>
      <translation>Импорт</translation>
    </message>
    <message>
      <source>What was done to texts on the way in:</source>
      <translation>Что сделано с текстами при импорте:</translation>
    </message>
    <message>
      <source>Copy as Text</source>
      <translation>Скопировать текстом</translation>
    </message>
    <message>
      <source>Nothing new was imported.</source>
      <translation>Ничего нового не импортировано.</translation>
    </message>
    <message>
      <source>Statuses were imported.</source>
      <translation>Импортированы статусы.</translation>
    </message>
    <message>
      <source>Imported {what}.</source>
      <translation>Импортировано: {what}.</translation>
    </message>
    <message numerus="yes">
      <source>{count} were in the project already and were left as they are.</source>
      <translation>
        <numerusform>{count} запись уже была в проекте и оставлена как есть.</numerusform>
        <numerusform>{count} записи уже были в проекте и оставлены как есть.</numerusform>
        <numerusform>{count} записей уже были в проекте и оставлены как есть.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} were refused; the rest is in.</source>
      <translation>
        <numerusform>{count} запись отклонена; остальное импортировано.</numerusform>
        <numerusform>{count} записи отклонены; остальное импортировано.</numerusform>
        <numerusform>{count} записей отклонено; остальное импортировано.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} were refused.</source>
      <translation>
        <numerusform>{count} запись отклонена.</numerusform>
        <numerusform>{count} записи отклонены.</numerusform>
        <numerusform>{count} записей отклонено.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} spans and links were left out, as you chose.</source>
      <translation>
        <numerusform>По вашему выбору не импортирован {count} фрагмент или связь.</numerusform>
        <numerusform>По вашему выбору не импортированы {count} фрагмента и связи.</numerusform>
        <numerusform>По вашему выбору не импортированы {count} фрагментов и связей.</numerusform>
      </translation>
    </message>
    <message>
      <source>Undo takes the whole import back.</source>
      <translation>Отмена вернёт всё как до импорта.</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>Проблемы</translation>
    </message>
  </context>
  <context>
    <name>Job</name>
    <message>
      <source>The task stopped because of a mistake in the program.</source>
      <translation>Задача остановилась из-за ошибки в программе.</translation>
    </message>
    <message>
      <source>Nothing of it was kept; the project is as it was.</source>
      <translation>Ничего из неё не сохранено; проект остался прежним.</translation>
    </message>
  </context>
  <context>
    <name>JobBar</name>
    <message>
      <source>Progress</source>
      <translation>Ход работы</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Отмена</translation>
    </message>
    <message>
      <source>{what}…</source>
      <translation>{what}…</translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent} %</translation>
    </message>
    <message>
      <source>{count} s left</source>
      <translation>осталось {count} с</translation>
    </message>
    <message>
      <source>{count} min left</source>
      <translation>осталось {count} мин</translation>
    </message>
    <message>
      <source>stopping…</source>
      <translation>останавливается…</translation>
    </message>
  </context>
  <context>
    <name>Jobs</name>
    <message>
      <source>Another long task is still running.</source>
      <translation>Ещё выполняется другая долгая задача.</translation>
    </message>
    <message>
      <source>Wait until it has ended, or cancel it.</source>
      <translation>Дождитесь её окончания или отмените её.</translation>
    </message>
  </context>
  <context>
    <name>KeepingActions</name>
    <message>
      <source>Backed up as {name}</source>
      <translation>Резервная копия: {name}</translation>
    </message>
    <message>
      <source>Show Folder</source>
      <translation>Показать папку</translation>
    </message>
    <message>
      <source>Backing up</source>
      <translation>Резервное копирование</translation>
    </message>
    <message>
      <source>Copied to {name}</source>
      <translation>Скопировано в {name}</translation>
    </message>
    <message>
      <source>Copying</source>
      <translation>Копирование</translation>
    </message>
    <message>
      <source>Saving what can be read</source>
      <translation>Сохранение того, что читается</translation>
    </message>
    <message>
      <source>Restoring</source>
      <translation>Восстановление</translation>
    </message>
    <message>
      <source>The project is as it was in {backup}. What was there is now {aside}.</source>
      <translation>Проект теперь такой, каким он был в {backup}. То, что было на его месте, теперь называется {aside}.</translation>
    </message>
    <message>
      <source>The project is as it was in {backup}.</source>
      <translation>Проект теперь такой, каким он был в {backup}.</translation>
    </message>
  </context>
  <context>
    <name>KeyEditor</name>
    <message>
      <source>Change Keys</source>
      <translation>Изменение клавиш</translation>
    </message>
    <message>
      <source>Search for an action</source>
      <translation>Поиск действия</translation>
    </message>
    <message>
      <source>Search by &amp;Key</source>
      <translation>Искать по &amp;клавише</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Действие</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Клавиши</translation>
    </message>
    <message>
      <source>Actions and their keys</source>
      <translation>Действия и их клавиши</translation>
    </message>
    <message>
      <source>&amp;Reset All</source>
      <translation>&amp;Сбросить все</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Изменено</translation>
    </message>
    <message>
      <source>No action fits.</source>
      <translation>Подходящих действий нет.</translation>
    </message>
    <message numerus="yes">
      <source>{count} actions</source>
      <translation>
        <numerusform>{count} действие</numerusform>
        <numerusform>{count} действия</numerusform>
        <numerusform>{count} действий</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Put Them Back</source>
      <translation>&amp;Вернуть прежние</translation>
    </message>
    <message>
      <source>All keys are as at first.</source>
      <translation>Все клавиши как вначале.</translation>
    </message>
  </context>
  <context>
    <name>KeyField</name>
    <message>
      <source>Press the new key, Esc to leave</source>
      <translation>Нажмите новую клавишу; Esc — отмена</translation>
    </message>
  </context>
  <context>
    <name>KeyPanel</name>
    <message>
      <source>&amp;Add a Key…</source>
      <translation>&amp;Добавить клавишу…</translation>
    </message>
    <message>
      <source>Rese&amp;t</source>
      <translation>С&amp;бросить</translation>
    </message>
    <message>
      <source>This can’t be changed here.</source>
      <translation>Здесь это не изменить.</translation>
    </message>
    <message>
      <source>{key}  ×</source>
      <translation>{key}  ×</translation>
    </message>
    <message>
      <source>Take {key} away</source>
      <translation>Убрать {key}</translation>
    </message>
    <message>
      <source>It has the key {key} already.</source>
      <translation>У него уже есть клавиша {key}.</translation>
    </message>
    <message>
      <source>{key} is the key of the label “{name}” in this project.</source>
      <translation>{key} — клавиша метки «{name}» в этом проекте.</translation>
    </message>
    <message>
      <source>{key} is the key of “{name}”.</source>
      <translation>{key} — клавиша действия «{name}».</translation>
    </message>
    <message>
      <source>{key} stays for {name}.</source>
      <translation>{key} занята: {name}.</translation>
    </message>
    <message>
      <source>Ta&amp;ke It from “{name}”</source>
      <translation>&amp;Забрать у «{name}»</translation>
    </message>
    <message>
      <source>{key} is taken from “{name}”.</source>
      <translation>{key} забрана у «{name}».</translation>
    </message>
    <message>
      <source>{key} does it from now on.</source>
      <translation>Теперь это делает {key}.</translation>
    </message>
    <message>
      <source>{key} is free now.</source>
      <translation>{key} теперь свободна.</translation>
    </message>
    <message>
      <source>Its keys are as at first.</source>
      <translation>Его клавиши как вначале.</translation>
    </message>
    <message>
      <source>Its keys are as at first, but {key} stays with “{name}”.</source>
      <translation>Его клавиши как вначале, но {key} остаётся у «{name}».</translation>
    </message>
  </context>
  <context>
    <name>KeysDialog</name>
    <message>
      <source>Labels</source>
      <translation>Метки</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Клавиши</translation>
    </message>
    <message>
      <source>Search for an action or a key</source>
      <translation>Найти действие или клавишу</translation>
    </message>
    <message>
      <source>&amp;Change Keys…</source>
      <translation>&amp;Изменить клавиши…</translation>
    </message>
    <message>
      <source>No action and no key fits these words.</source>
      <translation>Этим словам не отвечает ни действие, ни клавиша.</translation>
    </message>
  </context>
  <context>
    <name>LabelBar</name>
    <message>
      <source>Labels</source>
      <translation>Метки</translation>
    </message>
    <message>
      <source>More labels</source>
      <translation>Ещё метки</translation>
    </message>
    <message>
      <source>Add a label</source>
      <translation>Добавить метку</translation>
    </message>
    <message>
      <source>New label</source>
      <translation>Новая метка</translation>
    </message>
    <message>
      <source>Name of the new label</source>
      <translation>Имя новой метки</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Ход работы</translation>
    </message>
    <message>
      <source>Look Up in &amp;Guideline</source>
      <translation>Посмо&amp;треть в руководстве</translation>
    </message>
    <message>
      <source>&amp;Rename…</source>
      <translation>&amp;Переименовать…</translation>
    </message>
    <message>
      <source>&amp;Colour…</source>
      <translation>&amp;Цвет…</translation>
    </message>
    <message>
      <source>&amp;Edit Labels…</source>
      <translation>&amp;Изменить метки…</translation>
    </message>
    <message>
      <source>read-only</source>
      <translation>только чтение</translation>
    </message>
    <message>
      <source>✓ saved</source>
      <translation>✓ сохранено</translation>
    </message>
    <message>
      <source>✗ not saved</source>
      <translation>✗ не сохранено</translation>
    </message>
    <message>
      <source>· {done} / {total} done</source>
      <translation>· готово {done} / {total}</translation>
    </message>
  </context>
  <context>
    <name>LabelChip</name>
    <message>
      <source>Hard to tell from {labels} by colour.</source>
      <translation>По цвету трудно отличить от {labels}.</translation>
    </message>
    <message>
      <source>Hard to tell from {labels} for some colour-blind people.</source>
      <translation>Некоторым людям с цветослепотой трудно отличить от {labels}.</translation>
    </message>
    <message>
      <source>The name on each mark tells them apart.</source>
      <translation>Их различает имя на каждой отметке.</translation>
    </message>
    <message>
      <source>Tag as {label}</source>
      <translation>Пометить как {label}</translation>
    </message>
    <message>
      <source>Tag as {label}, key {key}</source>
      <translation>Пометить как {label}, клавиша {key}</translation>
    </message>
    <message>
      <source>{what}, armed</source>
      <translation>{what}, закреплено</translation>
    </message>
    <message>
      <source>“{name}”</source>
      <translation>«{name}»</translation>
    </message>
  </context>
  <context>
    <name>LabelList</name>
    <message>
      <source>Labels</source>
      <translation>Метки</translation>
    </message>
    <message>
      <source>Drag a label, or press Alt with an arrow, to move it.</source>
      <translation>Чтобы сдвинуть метку, перетащите её или нажмите Alt со стрелкой.</translation>
    </message>
  </context>
  <context>
    <name>LabelPage</name>
    <message>
      <source>new label</source>
      <translation>новая метка</translation>
    </message>
    <message>
      <source>Delete “{label}”</source>
      <translation>Удалить «{label}»</translation>
    </message>
    <message>
      <source>The label “{label}” goes, and with it {spans}.</source>
      <translation>Будет удалена метка «{label}» и с ней {spans}.</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Удалить</translation>
    </message>
    <message>
      <source>Merge “{label}” into “{other}”</source>
      <translation>Объединить «{label}» с «{other}»</translation>
    </message>
    <message>
      <source>{spans} with the label “{label}” become “{other}”.</source>
      <translation>{spans} с меткой «{label}» получат метку «{other}».</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Объединить</translation>
    </message>
    <message>
      <source>Counting</source>
      <translation>Подсчёт</translation>
    </message>
    <message>
      <source>Hard to tell from {labels} by colour.</source>
      <translation>По цвету трудно отличить от {labels}.</translation>
    </message>
    <message>
      <source>Hard to tell from {labels} for some colour-blind people.</source>
      <translation>Некоторым людям с цветослепотой трудно отличить от {labels}.</translation>
    </message>
    <message>
      <source>{spans} ({counts})</source>
      <translation>{spans} ({counts})</translation>
    </message>
    <message>
      <source>Add &amp;Label</source>
      <translation>Добавить &amp;метку</translation>
    </message>
    <message>
      <source>Move the label up</source>
      <translation>Сдвинуть метку вверх</translation>
    </message>
    <message>
      <source>Move the label down</source>
      <translation>Сдвинуть метку вниз</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Имя</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Клавиша</translation>
    </message>
    <message>
      <source>Definition</source>
      <translation>Определение</translation>
    </message>
    <message>
      <source>Spans with this label</source>
      <translation>Фрагменты с этой меткой</translation>
    </message>
    <message>
      <source>&amp;Merge into…</source>
      <translation>О&amp;бъединить с…</translation>
    </message>
    <message>
      <source>&amp;Delete…</source>
      <translation>&amp;Удалить…</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Цвет</translation>
    </message>
  </context>
  <context>
    <name>Lister</name>
    <message>
      <source>This project is read-only, so nothing can be tagged.</source>
      <translation>Проект только для чтения, поэтому размечать нельзя.</translation>
    </message>
    <message>
      <source>Nothing is ticked.</source>
      <translation>Ничего не отмечено.</translation>
    </message>
    <message>
      <source>Tagging</source>
      <translation>Разметка</translation>
    </message>
    <message>
      <source>All of these are tagged already.</source>
      <translation>Всё это уже помечено.</translation>
    </message>
    <message>
      <source>Occurrences</source>
      <translation>Вхождения</translation>
    </message>
    <message>
      <source>Looking through the open articles…</source>
      <translation>Просмотр открытых статей…</translation>
    </message>
    <message>
      <source>Looking through the open articles</source>
      <translation>Просмотр открытых статей</translation>
    </message>
    <message>
      <source>Look Again</source>
      <translation>Искать снова</translation>
    </message>
    <message>
      <source>Look in All Open Articles</source>
      <translation>Искать во всех открытых статьях</translation>
    </message>
    <message>
      <source>Wherever else “{words}” stands in this article, it is tagged already.</source>
      <translation>Остальные «{words}» в этой статье уже помечены.</translation>
    </message>
    <message>
      <source>“{words}” stands nowhere else in this article.</source>
      <translation>Больше нигде в этой статье «{words}» нет.</translation>
    </message>
    <message>
      <source>Wherever else “{words}” stands in the open articles, it is tagged already.</source>
      <translation>Остальные «{words}» в открытых статьях уже помечены.</translation>
    </message>
    <message>
      <source>“{words}” stands nowhere else in the open articles.</source>
      <translation>Больше нигде в открытых статьях «{words}» нет.</translation>
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
      <translation>Проект показан только для чтения; он откроется сам, когда освободится.</translation>
    </message>
    <message>
      <source>This project is read-only: tagging is off.
{path}</source>
      <translation>Проект только для чтения: разметка выключена.
{path}</translation>
    </message>
  </context>
  <context>
    <name>NameRows</name>
    <message numerus="yes">
      <source>{count} more are made.</source>
      <translation>
        <numerusform>Ещё {count} будет создан.</numerusform>
        <numerusform>Ещё {count} будут созданы.</numerusform>
        <numerusform>Ещё {count} будут созданы.</numerusform>
      </translation>
    </message>
    <message>
      <source>What becomes of “{name}”</source>
      <translation>Что делать с «{name}»</translation>
    </message>
    <message>
      <source>Make it</source>
      <translation>Создать</translation>
    </message>
    <message>
      <source>Take it for “{name}”</source>
      <translation>Считать за «{name}»</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Не импортировать</translation>
    </message>
  </context>
  <context>
    <name>NoticeBar</name>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>Закрыть это сообщение</translation>
    </message>
  </context>
  <context>
    <name>OccurrencesPanel</name>
    <message>
      <source>Close (Esc)</source>
      <translation>Закрыть (Esc)</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>&amp;This article</source>
      <translation>&amp;Эта статья</translation>
    </message>
    <message>
      <source>All &amp;open articles</source>
      <translation>&amp;Все открытые статьи</translation>
    </message>
    <message>
      <source>&amp;Whole words</source>
      <translation>&amp;Целые слова</translation>
    </message>
    <message>
      <source>Leave out what is only a part of a longer word.</source>
      <translation>Не брать то, что лишь часть более длинного слова.</translation>
    </message>
    <message>
      <source>Match &amp;case</source>
      <translation>&amp;С учётом регистра</translation>
    </message>
    <message>
      <source>Small and capital letters, and accents, must match.</source>
      <translation>Строчные и прописные буквы и знаки над ними должны совпадать.</translation>
    </message>
    <message>
      <source>Occurrences</source>
      <translation>Вхождения</translation>
    </message>
    <message>
      <source>What is listed</source>
      <translation>Что в списке</translation>
    </message>
    <message>
      <source>Give the label to all that are ticked: one step to undo.</source>
      <translation>Дать метку всему отмеченному: отменяется одним шагом.</translation>
    </message>
    <message>
      <source>Tag {count}</source>
      <translation>Пометить: {count}</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Пометить</translation>
    </message>
    <message>
      <source>{ticked} of {total} ticked</source>
      <translation>отмечено {ticked} из {total}</translation>
    </message>
    <message numerus="yes">
      <source>{count} occurrences</source>
      <translation>
        <numerusform>{count} вхождение</numerusform>
        <numerusform>{count} вхождения</numerusform>
        <numerusform>{count} вхождений</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in {count} articles</source>
      <translation>
        <numerusform>в {count} статье</numerusform>
        <numerusform>в {count} статьях</numerusform>
        <numerusform>в {count} статьях</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} are tagged already</source>
      <translation>
        <numerusform>{count} уже помечено</numerusform>
        <numerusform>{count} уже помечены</numerusform>
        <numerusform>{count} уже помечено</numerusform>
      </translation>
    </message>
    <message>
      <source>there are more: tag these first</source>
      <translation>есть ещё: сначала пометьте эти</translation>
    </message>
  </context>
  <context>
    <name>OptionActions</name>
    <message>
      <source>The settings in {file} can’t be read, so everything is as at first. The file is kept.</source>
      <translation>Настройки в {file} не читаются, поэтому всё как вначале. Файл сохранён.</translation>
    </message>
    <message>
      <source>Some settings in {file} make no sense and were left out: {names}.</source>
      <translation>Некоторые настройки в {file} не имеют смысла и пропущены: {names}.</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>Настройки…</translation>
    </message>
  </context>
  <context>
    <name>OtherDetails</name>
    <message>
      <source>Only they can change it. Its words are selected: a label key tags them.</source>
      <translation>Изменить его может только этот разметчик. Его слова выделены: клавиша метки пометит их.</translation>
    </message>
    <message>
      <source>Tagged by</source>
      <translation>Разметчик</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Метка</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>да</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Примечание</translation>
    </message>
  </context>
  <context>
    <name>PaneActions</name>
    <message>
      <source>Go to a pane at the side first: {key}.</source>
      <translation>Сначала перейдите на боковую панель: {key}.</translation>
    </message>
    <message>
      <source>Go to a pane at the side first.</source>
      <translation>Сначала перейдите на боковую панель.</translation>
    </message>
  </context>
  <context>
    <name>PasteDialog</name>
    <message>
      <source>Paste Article</source>
      <translation>Вставить статью</translation>
    </message>
    <message>
      <source>Paste the text of the article here.</source>
      <translation>Вставьте сюда текст статьи.</translation>
    </message>
    <message>
      <source>Text of the article</source>
      <translation>Текст статьи</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Заголовок</translation>
    </message>
    <message>
      <source>Add Article</source>
      <translation>Добавить статью</translation>
    </message>
    <message>
      <source>No headline, date or source was recognised: the whole text is the article.</source>
      <translation>Заголовок, дата и источник не распознаны: весь текст — статья.</translation>
    </message>
    <message>
      <source>Recognised as the head, and kept apart from the text:</source>
      <translation>Распознано как шапка и хранится отдельно от текста:</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Источник</translation>
    </message>
    <message>
      <source>Editor</source>
      <translation>Редактор</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>Автор</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>Опубликовано</translation>
    </message>
    <message>
      <source>Dateline</source>
      <translation>Место и дата</translation>
    </message>
  </context>
  <context>
    <name>Performer</name>
    <message>
      <source>This span has no link to remove.</source>
      <translation>У этого фрагмента нет связи, которую можно убрать.</translation>
    </message>
    <message>
      <source>Added {label}. {key}: it continues “{words}”.</source>
      <translation>Добавлено: {label}. {key} — это продолжение «{words}».</translation>
    </message>
    <message>
      <source>Added {label}. {key} links it to “{words}”.</source>
      <translation>Добавлено: {label}. {key} свяжет его с «{words}».</translation>
    </message>
    <message>
      <source>A {label} can’t be unattributed.</source>
      <translation>{label} не может быть без автора.</translation>
    </message>
    <message>
      <source>Only a quote can lack a speaker.</source>
      <translation>Без говорящего может быть только цитата.</translation>
    </message>
    <message>
      <source>The arrows move the edge of the span; Enter lets go.</source>
      <translation>Стрелки двигают край фрагмента; Enter отпускает.</translation>
    </message>
    <message>
      <source>The arrows move the start of the span; {key} takes the end, Enter lets go.</source>
      <translation>Стрелки двигают начало фрагмента; {key} берёт конец, Enter отпускает.</translation>
    </message>
    <message>
      <source>The arrows move the end of the span; {key} takes the start, Enter lets go.</source>
      <translation>Стрелки двигают конец фрагмента; {key} берёт начало, Enter отпускает.</translation>
    </message>
    <message>
      <source>Link to: a digit, a click, or Tab and Enter. Esc leaves it.</source>
      <translation>С чем связать: цифра, щелчок или Tab и Enter. Esc — отмена.</translation>
    </message>
    <message>
      <source>Enter links to {label} “{words}”. Tab goes on, Esc leaves it.</source>
      <translation>Enter свяжет с {label} «{words}». Tab — дальше, Esc — отмена.</translation>
    </message>
    <message>
      <source>Armed: what you select becomes a {label}. Esc ends it.</source>
      <translation>Закреплено: выделенное становится {label}. Esc снимает.</translation>
    </message>
    <message>
      <source>There is only blank space there, so nothing was tagged.</source>
      <translation>Там только пробелы, поэтому ничего не размечено.</translation>
    </message>
    <message>
      <source>The selection does not lie inside the text.</source>
      <translation>Выделение лежит вне текста.</translation>
    </message>
    <message>
      <source>Nothing is selected.</source>
      <translation>Ничего не выделено.</translation>
    </message>
    <message>
      <source>No span is active: click one, or press Space.</source>
      <translation>Нет активного фрагмента: щёлкните по нему или нажмите пробел.</translation>
    </message>
    <message>
      <source>This article has no spans yet.</source>
      <translation>В этой статье пока нет фрагментов.</translation>
    </message>
    <message>
      <source>No label was used yet that could be repeated.</source>
      <translation>Пока нет метки, которую можно повторить.</translation>
    </message>
    <message>
      <source>There is nothing here that this span can be linked to.</source>
      <translation>Здесь не с чем связать этот фрагмент.</translation>
    </message>
    <message>
      <source>There is no other part here that this span could continue.</source>
      <translation>Здесь нет части, которую мог бы продолжить этот фрагмент.</translation>
    </message>
    <message>
      <source>No span has this digit.</source>
      <translation>Такой цифры нет ни у одного фрагмента.</translation>
    </message>
  </context>
  <context>
    <name>Plot</name>
    <message>
      <source>{bar} of {bars}</source>
      <translation>{bar} из {bars}</translation>
    </message>
  </context>
  <context>
    <name>PrecedentBar</name>
    <message>
      <source>How it is decided — Enter files it, Esc leaves it</source>
      <translation>Как решено — Enter записывает, Esc оставляет</translation>
    </message>
    <message>
      <source>Ruling</source>
      <translation>Решение</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Закрыть (Esc)</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>{label} “{words}”</source>
      <translation>{label} «{words}»</translation>
    </message>
  </context>
  <context>
    <name>PrecedentDelegate</name>
    <message>
      <source>Ruling</source>
      <translation>Решение</translation>
    </message>
  </context>
  <context>
    <name>PrecedentList</name>
    <message>
      <source>Precedents</source>
      <translation>Прецеденты</translation>
    </message>
    <message>
      <source>&amp;Go to Its Text	Enter</source>
      <translation>&amp;Перейти к тексту	Enter</translation>
    </message>
    <message>
      <source>&amp;Change Ruling	F2</source>
      <translation>&amp;Изменить решение	F2</translation>
    </message>
    <message>
      <source>&amp;Delete Precedent	Del</source>
      <translation>&amp;Удалить прецедент	Del</translation>
    </message>
  </context>
  <context>
    <name>PrecedentRows</name>
    <message>
      <source>No label</source>
      <translation>Без метки</translation>
    </message>
  </context>
  <context>
    <name>ProblemModel</name>
    <message>
      <source>File</source>
      <translation>Файл</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>Строка</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Что</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>Что делать</translation>
    </message>
  </context>
  <context>
    <name>ProgressLine</name>
    <message>
      <source>{done} of {total} done</source>
      <translation>готово {done} из {total}</translation>
    </message>
    <message>
      <source>This sitting: {done} done, {spans}</source>
      <translation>В этот раз: готово {done}, {spans}</translation>
    </message>
    <message>
      <source>{open} open, {done} done, {skipped} skipped, {flagged} flagged</source>
      <translation>открыто {open}, готово {done}, пропущено {skipped}, с флажком {flagged}</translation>
    </message>
  </context>
  <context>
    <name>QueueHead</name>
    <message>
      <source>Search</source>
      <translation>Поиск</translation>
    </message>
    <message>
      <source>Search the titles and texts of all articles</source>
      <translation>Искать в заголовках и текстах всех статей</translation>
    </message>
    <message>
      <source>Search all articles</source>
      <translation>Поиск по всем статьям</translation>
    </message>
    <message>
      <source>Show articles by status</source>
      <translation>Показать статьи по статусу</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Все</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Открытые</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Готовые</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Статья пропущена</translation>
    </message>
    <message>
      <source>Flagged</source>
      <translation>С флажком</translation>
    </message>
    <message>
      <source>Filter and sort the articles</source>
      <translation>Отбор и сортировка статей</translation>
    </message>
  </context>
  <context>
    <name>QueueModel</name>
    <message>
      <source>An empty article</source>
      <translation>Пустая статья</translation>
    </message>
    <message>
      <source>flagged</source>
      <translation>с флажком</translation>
    </message>
    <message>
      <source>open</source>
      <translation>открыта</translation>
    </message>
    <message>
      <source>done</source>
      <translation>готова</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>пропущена</translation>
    </message>
  </context>
  <context>
    <name>QueuePane</name>
    <message>
      <source>Articles</source>
      <translation>Статьи</translation>
    </message>
  </context>
  <context>
    <name>RelationPage</name>
    <message>
      <source>from {label}</source>
      <translation>от «{label}»</translation>
    </message>
    <message>
      <source>to {label}</source>
      <translation>к «{label}»</translation>
    </message>
    <message>
      <source>from {label} to {other}</source>
      <translation>от «{label}» к «{other}»</translation>
    </message>
    <message>
      <source>new relation</source>
      <translation>новая связь</translation>
    </message>
    <message>
      <source>Changing relations</source>
      <translation>Изменение связей</translation>
    </message>
    <message>
      <source>Relation types</source>
      <translation>Типы связей</translation>
    </message>
    <message>
      <source>Add &amp;Relation Type</source>
      <translation>Добавить &amp;тип связи</translation>
    </message>
    <message>
      <source>&amp;Remove</source>
      <translation>&amp;Убрать</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Имя</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Вид</translation>
    </message>
    <message>
      <source>Labels that it may join</source>
      <translation>Метки, которые связываются</translation>
    </message>
    <message>
      <source>plain</source>
      <translation>простая</translation>
    </message>
    <message>
      <source>chain</source>
      <translation>цепочка</translation>
    </message>
    <message>
      <source>attribution</source>
      <translation>указание источника</translation>
    </message>
    <message>
      <source>Any number of links at each span.</source>
      <translation>Любое число связей у каждого фрагмента.</translation>
    </message>
    <message>
      <source>Each span carries on at most one, and at most one carries it on.</source>
      <translation>Каждый фрагмент продолжает не больше одного, и продолжает его не больше одного.</translation>
    </message>
    <message>
      <source>Stands on the first span of a chain.</source>
      <translation>Стоит у первого фрагмента цепочки.</translation>
    </message>
  </context>
  <context>
    <name>RelationRows</name>
    <message>
      <source>and {count} more</source>
      <translation>и ещё {count}</translation>
    </message>
    <message>
      <source>Remove this link</source>
      <translation>Убрать эту связь</translation>
    </message>
    <message>
      <source>Go to the span at the other end of “{type}”.</source>
      <translation>Перейти к фрагменту на другом конце «{type}».</translation>
    </message>
  </context>
  <context>
    <name>RestoreDialog</name>
    <message>
      <source>Restore from Backup</source>
      <translation>Восстановление из резервной копии</translation>
    </message>
    <message>
      <source>Looking at the backups…</source>
      <translation>Просмотр резервных копий…</translation>
    </message>
    <message>
      <source>&amp;Restore</source>
      <translation>&amp;Восстановить</translation>
    </message>
    <message>
      <source>Other &amp;File…</source>
      <translation>Другой &amp;файл…</translation>
    </message>
    <message>
      <source>&amp;Show Folder</source>
      <translation>&amp;Показать папку</translation>
    </message>
    <message>
      <source>Save What Can &amp;Be Read</source>
      <translation>&amp;Сохранить то, что читается</translation>
    </message>
    <message>
      <source>There is no backup of this project yet.</source>
      <translation>Резервных копий этого проекта ещё нет.</translation>
    </message>
    <message>
      <source>This backup can’t be read.</source>
      <translation>Эта резервная копия не читается.</translation>
    </message>
    <message>
      <source>The backup of {time} has {articles} and {spans}.</source>
      <translation>В резервной копии от {time}: {articles}, {spans}.</translation>
    </message>
    <message numerus="yes">
      <source>{count} steps were done since then and are not in it.</source>
      <translation>
        <numerusform>С тех пор сделан {count} шаг, которого в ней нет.</numerusform>
        <numerusform>С тех пор сделано {count} шага, которых в ней нет.</numerusform>
        <numerusform>С тех пор сделано {count} шагов, которых в ней нет.</numerusform>
      </translation>
    </message>
    <message>
      <source>The project as it is now is put aside, beside its place, and kept.</source>
      <translation>Нынешний проект будет отложен рядом со своим местом и сохранён.</translation>
    </message>
    <message>
      <source>Restore from File</source>
      <translation>Восстановление из файла</translation>
    </message>
    <message>
      <source>Annotator projects (*{suffix})</source>
      <translation>Проекты Annotator (*{suffix})</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Резервные копии</translation>
    </message>
  </context>
  <context>
    <name>Safekeeping</name>
    <message>
      <source>This project lies on a network drive. Open it on one computer at a time, and better: work on a copy on this computer’s own disk.</source>
      <translation>Этот проект лежит на сетевом диске. Открывайте его только на одном компьютере, а лучше работайте с копией на диске этого компьютера.</translation>
    </message>
    <message>
      <source>This project lies in a folder that is copied to other computers. Open it on one computer at a time, and close it before you go on elsewhere.</source>
      <translation>Этот проект лежит в папке, которая копируется на другие компьютеры. Открывайте его только на одном компьютере и закрывайте, прежде чем продолжить на другом.</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>Some changes could not be written to the disk.</source>
      <translation>Некоторые изменения не удалось записать на диск.</translation>
    </message>
    <message>
      <source>Save a Copy Elsewhere…</source>
      <translation>Сохранить копию в другом месте…</translation>
    </message>
    <message>
      <source>Go On Without Them</source>
      <translation>Продолжить без них</translation>
    </message>
    <message>
      <source>Save a Copy Elsewhere</source>
      <translation>Сохранение копии в другом месте</translation>
    </message>
    <message>
      <source>Annotator projects (*{suffix})</source>
      <translation>Проекты Annotator (*{suffix})</translation>
    </message>
    <message>
      <source>Another program changed the project; it was read anew.</source>
      <translation>Другая программа изменила проект; он прочитан заново.</translation>
    </message>
  </context>
  <context>
    <name>SavedDialog</name>
    <message>
      <source>What Was Saved</source>
      <translation>Что сохранено</translation>
    </message>
    <message>
      <source>{articles} and {spans} were saved to “{name}”.</source>
      <translation>В «{name}» сохранено: {articles}, {spans}.</translation>
    </message>
    <message>
      <source>What could not be read, or only in part:</source>
      <translation>Что не прочитано или прочитано лишь частично:</translation>
    </message>
    <message>
      <source>Everything could be read, the history too.</source>
      <translation>Прочитано всё, включая историю.</translation>
    </message>
    <message>
      <source>The damaged file is left as it is.</source>
      <translation>Повреждённый файл оставлен как есть.</translation>
    </message>
    <message>
      <source>&amp;Open What Was Saved</source>
      <translation>&amp;Открыть сохранённое</translation>
    </message>
    <message>
      <source>&amp;Copy as Text</source>
      <translation>&amp;Скопировать текстом</translation>
    </message>
  </context>
  <context>
    <name>SavedFilters</name>
    <message>
      <source>Name for this filter</source>
      <translation>Имя для этого отбора</translation>
    </message>
    <message>
      <source>Sa&amp;ve</source>
      <translation>Со&amp;хранить</translation>
    </message>
    <message>
      <source>&amp;Rename</source>
      <translation>Переиме&amp;новать</translation>
    </message>
    <message>
      <source>&amp;Delete</source>
      <translation>&amp;Удалить</translation>
    </message>
    <message>
      <source>Saved f&amp;ilters</source>
      <translation>Сохр&amp;анённые отборы</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Нет</translation>
    </message>
    <message>
      <source>None yet</source>
      <translation>Пока нет</translation>
    </message>
  </context>
  <context>
    <name>SchemeDialog</name>
    <message>
      <source>Labels</source>
      <translation>Метки</translation>
    </message>
    <message>
      <source>Labels and relations</source>
      <translation>Метки и связи</translation>
    </message>
    <message>
      <source>Relations</source>
      <translation>Связи</translation>
    </message>
    <message>
      <source>&amp;Import…</source>
      <translation>&amp;Импорт…</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Экспорт…</translation>
    </message>
    <message>
      <source>Import Labels</source>
      <translation>Импорт меток</translation>
    </message>
    <message>
      <source>Every label of this file is in the project as it is there.</source>
      <translation>Все метки из файла уже есть в проекте в том же виде.</translation>
    </message>
    <message>
      <source>{project} labels</source>
      <translation>{project} метки</translation>
    </message>
    <message>
      <source>Export Labels</source>
      <translation>Экспорт меток</translation>
    </message>
    <message>
      <source>Wrote the labels to {path}</source>
      <translation>Метки записаны в {path}</translation>
    </message>
    <message>
      <source>Label scheme (*.json)</source>
      <translation>Схема меток (*.json)</translation>
    </message>
  </context>
  <context>
    <name>ScopeBar</name>
    <message>
      <source>{name} (me)</source>
      <translation>{name} (я)</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Все</translation>
    </message>
    <message>
      <source>All time</source>
      <translation>Всё время</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Эта неделя</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Этот месяц</translation>
    </message>
    <message>
      <source>Between two days</source>
      <translation>Между двумя днями</translation>
    </message>
    <message>
      <source>From this day</source>
      <translation>С этого дня</translation>
    </message>
    <message>
      <source>Until this day</source>
      <translation>По этот день</translation>
    </message>
    <message>
      <source>&amp;All as tables</source>
      <translation>&amp;Всё таблицами</translation>
    </message>
    <message>
      <source>&amp;Work of</source>
      <translation>&amp;Работа:</translation>
    </message>
    <message>
      <source>&amp;Done in</source>
      <translation>С&amp;делано за</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>Settings</source>
      <translation>Настройки</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Внешний вид</translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation>&amp;Тема</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>&amp;Язык</translation>
    </message>
    <message>
      <source>T&amp;ypeface of the text</source>
      <translation>Шри&amp;фт текста</translation>
    </message>
    <message>
      <source>&amp;Size of the text</source>
      <translation>&amp;Размер текста</translation>
    </message>
    <message>
      <source> %</source>
      <translation> %</translation>
    </message>
    <message>
      <source>&amp;Width of the text</source>
      <translation>&amp;Ширина текста</translation>
    </message>
    <message>
      <source> characters</source>
      <translation> знаков</translation>
    </message>
    <message>
      <source>Working</source>
      <translation>Работа</translation>
    </message>
    <message>
      <source>The &amp;mouse selects whole words</source>
      <translation>&amp;Мышь выделяет целые слова</translation>
    </message>
    <message>
      <source>&amp;Open the last project at the start</source>
      <translation>&amp;Открывать при запуске последний проект</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Резервные копии</translation>
    </message>
    <message>
      <source>Back &amp;up while working, every</source>
      <translation>&amp;Копия во время работы каждые</translation>
    </message>
    <message>
      <source> minutes</source>
      <translation> мин</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Никогда</translation>
    </message>
    <message>
      <source>Folder of the &amp;backups</source>
      <translation>&amp;Папка резервных копий</translation>
    </message>
    <message>
      <source>The file of the settings</source>
      <translation>Файл настроек</translation>
    </message>
    <message>
      <source>Show the &amp;File</source>
      <translation>Показать &amp;файл</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Сбросить</translation>
    </message>
    <message>
      <source>Reset: {what}</source>
      <translation>Сбросить: {what}</translation>
    </message>
    <message>
      <source>Beside each project</source>
      <translation>Рядом с проектом</translation>
    </message>
    <message>
      <source>Your &amp;name</source>
      <translation>Ваше &amp;имя</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Клавиши</translation>
    </message>
    <message>
      <source>Change &amp;Keys…</source>
      <translation>Изменить &amp;клавиши…</translation>
    </message>
    <message>
      <source>Change Keys…</source>
      <translation>Изменить клавиши…</translation>
    </message>
  </context>
  <context>
    <name>SkipDialog</name>
    <message>
      <source>Skip This Article</source>
      <translation>Пропустить эту статью</translation>
    </message>
    <message>
      <source>Why is this article skipped?</source>
      <translation>Почему эта статья пропускается?</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Причина</translation>
    </message>
    <message>
      <source>off topic</source>
      <translation>не по теме</translation>
    </message>
    <message>
      <source>duplicate</source>
      <translation>повтор</translation>
    </message>
    <message>
      <source>too short</source>
      <translation>слишком короткая</translation>
    </message>
    <message>
      <source>not in my language</source>
      <translation>не на моём языке</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Пропустить</translation>
    </message>
  </context>
  <context>
    <name>SpanDelegate</name>
    <message>
      <source>{count} of {all}</source>
      <translation>{count} из {all}</translation>
    </message>
  </context>
  <context>
    <name>SpanDetails</name>
    <message>
      <source>Label</source>
      <translation>Метка</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Примечание</translation>
    </message>
    <message>
      <source>Links</source>
      <translation>Связи</translation>
    </message>
  </context>
  <context>
    <name>SpanLines</name>
    <message>
      <source>note: {text}</source>
      <translation>примечание: {text}</translation>
    </message>
  </context>
  <context>
    <name>SpanList</name>
    <message>
      <source>Spans</source>
      <translation>Фрагменты</translation>
    </message>
    <message>
      <source>Order of the spans</source>
      <translation>Порядок фрагментов</translation>
    </message>
    <message>
      <source>by place</source>
      <translation>по месту</translation>
    </message>
    <message>
      <source>by label</source>
      <translation>по метке</translation>
    </message>
    <message>
      <source>Spans of the article</source>
      <translation>Фрагменты статьи</translation>
    </message>
    <message>
      <source>Spans ({count} of {all})</source>
      <translation>Фрагменты ({count} из {all})</translation>
    </message>
    <message>
      <source>Spans ({count})</source>
      <translation>Фрагменты ({count})</translation>
    </message>
    <message>
      <source>No article is open.</source>
      <translation>Статья не открыта.</translation>
    </message>
    <message>
      <source>No span has “{words}”.</source>
      <translation>Нет фрагментов, в которых есть «{words}».</translation>
    </message>
    <message>
      <source>Show all spans</source>
      <translation>Показать все фрагменты</translation>
    </message>
    <message>
      <source>No spans yet.</source>
      <translation>Фрагментов пока нет.</translation>
    </message>
    <message>
      <source>Select words in the text and press the key of a label.</source>
      <translation>Выделите слова в тексте и нажмите клавишу метки.</translation>
    </message>
  </context>
  <context>
    <name>SplitRow</name>
    <message>
      <source>A file or folder for each split</source>
      <translation>Файл или папка для каждой выборки</translation>
    </message>
    <message>
      <source>Splits</source>
      <translation>Выборки</translation>
    </message>
    <message>
      <source>Share of {split}</source>
      <translation>Доля {split}</translation>
    </message>
    <message>
      <source>Keep these articles in their splits</source>
      <translation>Закрепить эти статьи в их выборках</translation>
    </message>
    <message>
      <source>Give at least one split a share.</source>
      <translation>Задайте долю хотя бы одной выборке.</translation>
    </message>
    <message numerus="yes">
      <source>{count} articles stay where they were already.</source>
      <translation>
        <numerusform>{count} статья уже закреплена и остаётся на месте.</numerusform>
        <numerusform>{count} статьи уже закреплены и остаются на месте.</numerusform>
        <numerusform>{count} статей уже закреплены и остаются на месте.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StatisticsWindow</name>
    <message>
      <source>Statistics — {name}</source>
      <translation>Статистика — {name}</translation>
    </message>
    <message>
      <source>Counting</source>
      <translation>Подсчёт</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Отмена</translation>
    </message>
    <message>
      <source>Count on</source>
      <translation>Считать дальше</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Подсчёт…</translation>
    </message>
    <message>
      <source>The counting was cancelled; what is shown may be old or not complete.</source>
      <translation>Подсчёт отменён; показанное может быть старым или неполным.</translation>
    </message>
    <message>
      <source>Label of the most frequent words</source>
      <translation>Метка самых частых слов</translation>
    </message>
    <message>
      <source>Most frequent</source>
      <translation>Самые частые</translation>
    </message>
    <message>
      <source>Picture (*.png)</source>
      <translation>Картинка (*.png)</translation>
    </message>
    <message>
      <source>Drawing (*.svg)</source>
      <translation>Рисунок (*.svg)</translation>
    </message>
    <message>
      <source>Table for spreadsheets (*.csv)</source>
      <translation>Таблица для электронных таблиц (*.csv)</translation>
    </message>
    <message>
      <source>Save {title}</source>
      <translation>Сохранить: {title}</translation>
    </message>
    <message>
      <source>Saved: {path}</source>
      <translation>Сохранено: {path}</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>Where the caret is</source>
      <translation>Где курсор</translation>
    </message>
    <message>
      <source>Spans</source>
      <translation>Фрагменты</translation>
    </message>
    <message>
      <source>Last message</source>
      <translation>Последнее сообщение</translation>
    </message>
    <message>
      <source>Who works now: choose another annotator</source>
      <translation>Кто работает сейчас: выбрать другого разметчика</translation>
    </message>
    <message>
      <source>{number} of {total} spans</source>
      <translation>фрагмент {number} из {total}</translation>
    </message>
    <message>
      <source>1 of 1 span</source>
      <translation>фрагмент 1 из 1</translation>
    </message>
    <message>
      <source>Annotator: {name}</source>
      <translation>Разметчик: {name}</translation>
    </message>
    <message>
      <source>Another Annotator…</source>
      <translation>Другой разметчик…</translation>
    </message>
    <message>
      <source>Another Annotator</source>
      <translation>Другой разметчик</translation>
    </message>
    <message>
      <source>Name that new work carries:</source>
      <translation>Имя, которым подписана новая разметка:</translation>
    </message>
  </context>
  <context>
    <name>Swatches</name>
    <message>
      <source>Blue</source>
      <translation>Синий</translation>
    </message>
    <message>
      <source>Orange</source>
      <translation>Оранжевый</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>Зелёный</translation>
    </message>
    <message>
      <source>Plum</source>
      <translation>Сливовый</translation>
    </message>
    <message>
      <source>Red</source>
      <translation>Красный</translation>
    </message>
    <message>
      <source>Gold</source>
      <translation>Золотой</translation>
    </message>
    <message>
      <source>Cyan</source>
      <translation>Бирюзовый</translation>
    </message>
    <message>
      <source>Violet</source>
      <translation>Фиолетовый</translation>
    </message>
    <message>
      <source>Pink</source>
      <translation>Розовый</translation>
    </message>
    <message>
      <source>Slate</source>
      <translation>Серый</translation>
    </message>
    <message>
      <source>Moss</source>
      <translation>Моховой</translation>
    </message>
    <message>
      <source>Brown</source>
      <translation>Коричневый</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Цвет</translation>
    </message>
    <message>
      <source>&amp;Own Colour…</source>
      <translation>&amp;Свой цвет…</translation>
    </message>
    <message>
      <source>&amp;Own Colour: {color}…</source>
      <translation>&amp;Свой цвет: {color}…</translation>
    </message>
  </context>
  <context>
    <name>TargetRow</name>
    <message>
      <source>Choose…</source>
      <translation>Выбрать…</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Папка</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Файл</translation>
    </message>
    <message>
      <source>Folder to write</source>
      <translation>Папка для записи</translation>
    </message>
    <message>
      <source>File to write</source>
      <translation>Файл для записи</translation>
    </message>
    <message>
      <source>File to Write</source>
      <translation>Файл для записи</translation>
    </message>
    <message>
      <source>Folder to Write Into</source>
      <translation>В какую папку записать</translation>
    </message>
  </context>
  <context>
    <name>TollDialog</name>
    <message>
      <source>One step of undo brings everything back.</source>
      <translation>Одна отмена вернёт всё назад.</translation>
    </message>
    <message>
      <source>By annotator: {counts}.</source>
      <translation>По разметчикам: {counts}.</translation>
    </message>
    <message numerus="yes">
      <source>{count} spans go, as the other label stands on the same words.</source>
      <translation>
        <numerusform>{count} фрагмент будет удалён: на тех же словах уже стоит другая метка.</numerusform>
        <numerusform>{count} фрагмента будут удалены: на тех же словах уже стоит другая метка.</numerusform>
        <numerusform>{count} фрагментов будут удалены: на тех же словах уже стоит другая метка.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} links go, as they no longer fit.</source>
      <translation>
        <numerusform>{count} связь больше не подходит и будет удалена.</numerusform>
        <numerusform>{count} связи больше не подходят и будут удалены.</numerusform>
        <numerusform>{count} связей больше не подходят и будут удалены.</numerusform>
      </translation>
    </message>
    <message>
      <source>The attribute “{name}” goes from {spans}.</source>
      <translation>Атрибут «{name}» потеряют {spans}.</translation>
    </message>
    <message numerus="yes">
      <source>{count} precedents follow.</source>
      <translation>
        <numerusform>{count} прецедент изменится вместе с меткой.</numerusform>
        <numerusform>{count} прецедента изменятся вместе с меткой.</numerusform>
        <numerusform>{count} прецедентов изменятся вместе с меткой.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>TroubleBar</name>
    <message>
      <source>Try Again</source>
      <translation>Попробовать ещё раз</translation>
    </message>
    <message>
      <source>Save a Copy Elsewhere…</source>
      <translation>Сохранить копию в другом месте…</translation>
    </message>
    <message>
      <source>Drop It</source>
      <translation>Отбросить его</translation>
    </message>
    <message>
      <source>Drop Them</source>
      <translation>Отбросить их</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>Закрыть это сообщение</translation>
    </message>
    <message numerus="yes">
      <source>{count} changes are not on the disk yet; they are tried again.</source>
      <translation>
        <numerusform>{count} изменение ещё не на диске; попытки повторяются.</numerusform>
        <numerusform>{count} изменения ещё не на диске; попытки повторяются.</numerusform>
        <numerusform>{count} изменений ещё не на диске; попытки повторяются.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>UnitRow</name>
    <message>
      <source>What the offsets count</source>
      <translation>Что считают позиции</translation>
    </message>
    <message>
      <source>They count UTF-16 units, as in JavaScript and Java</source>
      <translation>Считают единицы UTF-16, как в JavaScript и Java</translation>
    </message>
    <message>
      <source>They count bytes of UTF-8</source>
      <translation>Считают байты UTF-8</translation>
    </message>
    <message>
      <source>They count characters; the spans are refused</source>
      <translation>Считают символы; эти фрагменты отклоняются</translation>
    </message>
    <message>
      <source>In “{name}” the offsets seem to count something other than characters: {spans} fit only that way.</source>
      <translation>В «{name}» позиции, похоже, считают не символы: только так подходят {spans}.</translation>
    </message>
    <message numerus="yes">
      <source>In {count} files the offsets seem to count something other than characters: {spans} fit only that way.</source>
      <translation>
        <numerusform>В {count} файле позиции, похоже, считают не символы: только так подходят {spans}.</numerusform>
        <numerusform>В {count} файлах позиции, похоже, считают не символы: только так подходят {spans}.</numerusform>
        <numerusform>В {count} файлах позиции, похоже, считают не символы: только так подходят {spans}.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ViewActions</name>
    <message>
      <source>Text at {percent} %</source>
      <translation>Текст {percent} %</translation>
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
      <translation>Отмечайте, кто что сказал, какие числа названы и о каких отраслях речь. Каждое изменение сохраняется сразу, и всё можно отменить.</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Ваше имя</translation>
    </message>
    <message>
      <source>&amp;Your name</source>
      <translation>&amp;Ваше имя</translation>
    </message>
    <message>
      <source>Your work carries it. It can be changed at any time.</source>
      <translation>Им подписана ваша работа. Его можно сменить в любое время.</translation>
    </message>
    <message>
      <source>Try the sample project</source>
      <translation>Открыть пример проекта</translation>
    </message>
    <message>
      <source>A few articles to tag, and a tour of 60 seconds.</source>
      <translation>Несколько статей для разметки и тур за 60 секунд.</translation>
    </message>
    <message>
      <source>New project…</source>
      <translation>Новый проект…</translation>
    </message>
    <message>
      <source>An empty project with the labels speaker, quote, figure and sector.</source>
      <translation>Пустой проект с метками speaker, quote, figure и sector.</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>Открыть…</translation>
    </message>
    <message>
      <source>A project that is there already.</source>
      <translation>Проект, который уже есть.</translation>
    </message>
    <message>
      <source>Recent</source>
      <translation>Недавние</translation>
    </message>
    <message>
      <source>not found</source>
      <translation>не найден</translation>
    </message>
    <message>
      <source>Open {name}</source>
      <translation>Открыть {name}</translation>
    </message>
    <message>
      <source>Take {name} off this list</source>
      <translation>Убрать {name} из списка</translation>
    </message>
  </context>
  <context>
    <name>clear_button</name>
    <message>
      <source>Clear</source>
      <translation>Очистить</translation>
    </message>
  </context>
  <context>
    <name>column_rows</name>
    <message>
      <source>Text</source>
      <translation>Текст</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Заголовок</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Дата</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Источник</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>Автор</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Адрес</translation>
    </message>
    <message>
      <source>Id</source>
      <translation>Идентификатор</translation>
    </message>
    <message>
      <source>Editor</source>
      <translation>Редактор</translation>
    </message>
    <message>
      <source>Dateline</source>
      <translation>Место и дата</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Файл</translation>
    </message>
    <message>
      <source>Further data</source>
      <translation>Прочие данные</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Не импортировать</translation>
    </message>
    <message>
      <source>Column {number}</source>
      <translation>Столбец {number}</translation>
    </message>
  </context>
  <context>
    <name>commands</name>
    <message>
      <source>no project is open</source>
      <translation>проект не открыт</translation>
    </message>
    <message>
      <source>the project is read-only</source>
      <translation>проект только для чтения</translation>
    </message>
    <message>
      <source>no article is shown</source>
      <translation>статья не показана</translation>
    </message>
    <message>
      <source>nothing is selected</source>
      <translation>ничего не выделено</translation>
    </message>
    <message>
      <source>no span is active</source>
      <translation>нет активного фрагмента</translation>
    </message>
    <message>
      <source>the label of the span does not allow it</source>
      <translation>метка фрагмента этого не допускает</translation>
    </message>
    <message>
      <source>the span has no link</source>
      <translation>у фрагмента нет связи</translation>
    </message>
    <message>
      <source>nothing was taken off the front</source>
      <translation>с начала ничего не снято</translation>
    </message>
    <message>
      <source>nothing was done yet</source>
      <translation>ещё ничего не сделано</translation>
    </message>
    <message>
      <source>nothing was taken back</source>
      <translation>ничего не отменено</translation>
    </message>
    <message>
      <source>on</source>
      <translation>включено</translation>
    </message>
    <message>
      <source>not now: {why}</source>
      <translation>сейчас нельзя: {why}</translation>
    </message>
    <message>
      <source>Tag as {label}</source>
      <translation>Пометить как {label}</translation>
    </message>
    <message>
      <source>Relabel to {label}</source>
      <translation>Сменить метку на {label}</translation>
    </message>
    <message>
      <source>Arm {label}: tags what you select next</source>
      <translation>Закрепить {label}: помечает всё, что выделите далее</translation>
    </message>
    <message>
      <source>not possible now</source>
      <translation>сейчас нельзя</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Метка</translation>
    </message>
    <message>
      <source>Open {project}</source>
      <translation>Открыть {project}</translation>
    </message>
    <message>
      <source>Recent project</source>
      <translation>Недавний проект</translation>
    </message>
  </context>
  <context>
    <name>counted</name>
    <message numerus="yes">
      <source>{count} new articles</source>
      <translation>
        <numerusform>{count} новая статья</numerusform>
        <numerusform>{count} новые статьи</numerusform>
        <numerusform>{count} новых статей</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} articles gone</source>
      <translation>
        <numerusform>{count} статьи больше нет</numerusform>
        <numerusform>{count} статей больше нет</numerusform>
        <numerusform>{count} статей больше нет</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} articles changed</source>
      <translation>
        <numerusform>{count} статья изменена</numerusform>
        <numerusform>{count} статьи изменены</numerusform>
        <numerusform>{count} статей изменено</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} new spans</source>
      <translation>
        <numerusform>{count} новый фрагмент</numerusform>
        <numerusform>{count} новых фрагмента</numerusform>
        <numerusform>{count} новых фрагментов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} spans gone</source>
      <translation>
        <numerusform>{count} фрагмента больше нет</numerusform>
        <numerusform>{count} фрагментов больше нет</numerusform>
        <numerusform>{count} фрагментов больше нет</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} spans changed</source>
      <translation>
        <numerusform>{count} фрагмент изменён</numerusform>
        <numerusform>{count} фрагмента изменены</numerusform>
        <numerusform>{count} фрагментов изменено</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} articles are left out, as spans of them overlap.</source>
      <translation>
        <numerusform>{count} статья опускается: в ней пересекаются фрагменты.</numerusform>
        <numerusform>{count} статьи опускаются: в них пересекаются фрагменты.</numerusform>
        <numerusform>{count} статей опускаются: в них пересекаются фрагменты.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} articles are left out, as they resemble articles of different splits.</source>
      <translation>
        <numerusform>{count} статья опускается: она похожа на статьи разных выборок.</numerusform>
        <numerusform>{count} статьи опускаются: они похожи на статьи разных выборок.</numerusform>
        <numerusform>{count} статей опускаются: они похожи на статьи разных выборок.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} spans are left out, as they overlap others.</source>
      <translation>
        <numerusform>{count} фрагмент опускается: он пересекается с другим.</numerusform>
        <numerusform>{count} фрагмента опускаются: они пересекаются с другими.</numerusform>
        <numerusform>{count} фрагментов опускаются: они пересекаются с другими.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} spans are left out, as they begin or end inside of a word.</source>
      <translation>
        <numerusform>{count} фрагмент опускается: его граница внутри слова.</numerusform>
        <numerusform>{count} фрагмента опускаются: их границы внутри слов.</numerusform>
        <numerusform>{count} фрагментов опускаются: их границы внутри слов.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} relations are left out.</source>
      <translation>
        <numerusform>Опускается {count} связь.</numerusform>
        <numerusform>Опускаются {count} связи.</numerusform>
        <numerusform>Опускаются {count} связей.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The attributes of {count} spans are left out.</source>
      <translation>
        <numerusform>Опускаются атрибуты {count} фрагмента.</numerusform>
        <numerusform>Опускаются атрибуты {count} фрагментов.</numerusform>
        <numerusform>Опускаются атрибуты {count} фрагментов.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} notes are left out.</source>
      <translation>
        <numerusform>Опускается {count} примечание.</numerusform>
        <numerusform>Опускаются {count} примечания.</numerusform>
        <numerusform>Опускаются {count} примечаний.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The metadata of {count} articles are left out.</source>
      <translation>
        <numerusform>Опускаются метаданные {count} статьи.</numerusform>
        <numerusform>Опускаются метаданные {count} статей.</numerusform>
        <numerusform>Опускаются метаданные {count} статей.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The status of {count} articles is left out.</source>
      <translation>
        <numerusform>Опускается состояние {count} статьи.</numerusform>
        <numerusform>Опускается состояние {count} статей.</numerusform>
        <numerusform>Опускается состояние {count} статей.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} articles stand there once more for other annotators, whose names are left out.</source>
      <translation>
        <numerusform>{count} статья записывается повторно для других разметчиков, без их имён.</numerusform>
        <numerusform>{count} статьи записываются повторно для других разметчиков, без их имён.</numerusform>
        <numerusform>{count} статей записываются повторно для других разметчиков, без их имён.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The line ends of {count} articles are written as plain ones (LF), and their spans move with them.</source>
      <translation>
        <numerusform>Концы строк {count} статьи приводятся к LF, и её фрагменты сдвигаются вместе с ними.</numerusform>
        <numerusform>Концы строк {count} статей приводятся к LF, и их фрагменты сдвигаются вместе с ними.</numerusform>
        <numerusform>Концы строк {count} статей приводятся к LF, и их фрагменты сдвигаются вместе с ними.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>What other programs added is left out in {count} places.</source>
      <translation>
        <numerusform>Добавленное другими программами опускается в {count} месте.</numerusform>
        <numerusform>Добавленное другими программами опускается в {count} местах.</numerusform>
        <numerusform>Добавленное другими программами опускается в {count} местах.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>counts</name>
    <message numerus="yes">
      <source>{count} articles</source>
      <translation>
        <numerusform>{count} статья</numerusform>
        <numerusform>{count} статьи</numerusform>
        <numerusform>{count} статей</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} spans</source>
      <translation>
        <numerusform>{count} фрагмент</numerusform>
        <numerusform>{count} фрагмента</numerusform>
        <numerusform>{count} фрагментов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} links</source>
      <translation>
        <numerusform>{count} связь</numerusform>
        <numerusform>{count} связи</numerusform>
        <numerusform>{count} связей</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} lines</source>
      <translation>
        <numerusform>{count} строка</numerusform>
        <numerusform>{count} строки</numerusform>
        <numerusform>{count} строк</numerusform>
      </translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Открытые</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Готовые</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Пропущенные</translation>
    </message>
  </context>
  <context>
    <name>description</name>
    <message>
      <source>No spans yet</source>
      <translation>Фрагментов пока нет</translation>
    </message>
    <message numerus="yes">
      <source>{count} spans, {key} goes to the next</source>
      <translation>
        <numerusform>{count} фрагмент, {key} — к следующему</numerusform>
        <numerusform>{count} фрагмента, {key} — к следующему</numerusform>
        <numerusform>{count} фрагментов, {key} — к следующему</numerusform>
      </translation>
    </message>
    <message>
      <source>{key} shows the keys</source>
      <translation>{key} показывает клавиши</translation>
    </message>
  </context>
  <context>
    <name>errors</name>
    <message>
      <source>“{operation}” was done in an earlier sitting.</source>
      <translation>«{operation}» — из прошлого сеанса.</translation>
    </message>
    <message>
      <source>Undo once more to take it back.</source>
      <translation>Отмените ещё раз, чтобы вернуть как было.</translation>
    </message>
    <message>
      <source>one of {choices}</source>
      <translation>одним из: {choices}</translation>
    </message>
    <message>
      <source>a text</source>
      <translation>текстом</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>числом</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>«да» или «нет»</translation>
    </message>
    <message>
      <source>The value of “{spec}” must be {expected}.</source>
      <translation>Значение «{spec}» должно быть {expected}.</translation>
    </message>
    <message>
      <source>There is no text in it.</source>
      <translation>В нём нет текста.</translation>
    </message>
    <message>
      <source>The text holds half a character (a lone surrogate) at {value}.</source>
      <translation>В тексте на позиции {value} стоит половина символа (одиночный суррогат).</translation>
    </message>
    <message>
      <source>The range {start} to {end} is not inside the text ({text} characters).</source>
      <translation>Диапазон от {start} до {end} выходит за пределы текста (символов: {text}).</translation>
    </message>
    <message>
      <source>There is only blank space in it.</source>
      <translation>В нём только пробелы.</translation>
    </message>
    <message>
      <source>Only spans of one annotator in one article can be linked.</source>
      <translation>Связать можно только фрагменты одного разметчика в одной статье.</translation>
    </message>
    <message>
      <source>A span can't be linked to itself.</source>
      <translation>Фрагмент нельзя связать с самим собой.</translation>
    </message>
    <message>
      <source>“{type}” does not join these labels in this direction.</source>
      <translation>«{type}» не соединяет эти метки в этом направлении.</translation>
    </message>
    <message>
      <source>These two are linked already.</source>
      <translation>Эти два уже связаны.</translation>
    </message>
    <message>
      <source>A span can have only one “{type}”.</source>
      <translation>У фрагмента может быть только одна связь «{type}».</translation>
    </message>
    <message>
      <source>Another span has “{type}” with that one already.</source>
      <translation>С ним уже связан другой фрагмент: «{type}».</translation>
    </message>
    <message>
      <source>The chain would close to a ring.</source>
      <translation>Цепочка замкнулась бы в кольцо.</translation>
    </message>
    <message>
      <source>The label scheme names no label.</source>
      <translation>В схеме меток нет ни одной метки.</translation>
    </message>
    <message>
      <source>label “{name}”</source>
      <translation>метка «{name}»</translation>
    </message>
    <message>
      <source>Attribute “{name}” of {where}: choices go with the type choice, only.</source>
      <translation>Атрибут «{name}» ({where}): варианты бывают только у типа choice.</translation>
    </message>
    <message>
      <source>label {number}</source>
      <translation>метка {number}</translation>
    </message>
    <message>
      <source>The color “{color}” of {where} is no palette name and no “#rrggbb”.</source>
      <translation>Цвет «{color}» ({where}) — не имя из палитры и не «#rrggbb».</translation>
    </message>
    <message>
      <source>The key of {where} must be one character.</source>
      <translation>Клавиша ({where}) должна быть одним символом.</translation>
    </message>
    <message>
      <source>the label scheme</source>
      <translation>схема меток</translation>
    </message>
    <message>
      <source>relation {number}</source>
      <translation>тип связи {number}</translation>
    </message>
    <message>
      <source>In the label scheme, {where} must be an object.</source>
      <translation>В схеме меток должен быть объектом элемент: {where}.</translation>
    </message>
    <message>
      <source>ends of relation “{name}”</source>
      <translation>концы связи «{name}»</translation>
    </message>
    <message>
      <source>choices of {name}</source>
      <translation>варианты «{name}»</translation>
    </message>
    <message>
      <source>an end of relation “{name}”</source>
      <translation>конец связи «{name}»</translation>
    </message>
    <message>
      <source>In the label scheme, {where} must be a list.</source>
      <translation>В схеме меток должен быть списком элемент: {where}.</translation>
    </message>
    <message>
      <source>In the label scheme, {where} has no {key}.</source>
      <translation>В схеме меток нет {key} у элемента: {where}.</translation>
    </message>
    <message>
      <source>The label scheme is not valid JSON: {error}.</source>
      <translation>Схема меток — не правильный JSON: {error}.</translation>
    </message>
    <message>
      <source>The type of attribute “{name}” must be one of {known}.</source>
      <translation>Тип атрибута «{name}» должен быть одним из: {known}.</translation>
    </message>
    <message>
      <source>The kind of relation “{name}” must be one of {known}.</source>
      <translation>Вид связи «{name}» должен быть одним из: {known}.</translation>
    </message>
    <message>
      <source>Each of the ends of relation “{name}” must name two labels.</source>
      <translation>Каждая пара концов связи «{name}» должна называть две метки.</translation>
    </message>
    <message>
      <source>attribute of {where}</source>
      <translation>атрибут ({where})</translation>
    </message>
    <message>
      <source>In the label scheme, the {what} “{name}” stands twice.</source>
      <translation>В схеме меток дважды стоит «{name}» ({what}).</translation>
    </message>
    <message>
      <source>Two splits have the same name.</source>
      <translation>Две выборки названы одинаково.</translation>
    </message>
    <message>
      <source>Write them as in train=80,dev=10,test=10.</source>
      <translation>Пишите так: train=80,dev=10,test=10.</translation>
    </message>
    <message>
      <source>A share must be a number, 0 or more.</source>
      <translation>Доля должна быть числом не меньше 0.</translation>
    </message>
    <message>
      <source>At least one share must be more than 0.</source>
      <translation>Хотя бы одна доля должна быть больше 0.</translation>
    </message>
    <message>
      <source>“{name}” can’t be the name of a split: it needs a letter, then letters, digits or _.</source>
      <translation>«{name}» не может быть именем выборки: нужна буква, затем буквы, цифры или _.</translation>
    </message>
    <message>
      <source>“{name}” can’t be the name of a split.</source>
      <translation>«{name}» не может быть именем выборки.</translation>
    </message>
    <message>
      <source>“{value}” is no name of a split with its share.</source>
      <translation>«{value}» — не имя выборки с её долей.</translation>
    </message>
    <message>
      <source>The copy can't be written to {path}: {reason}.</source>
      <translation>Копию не удалось записать в {path}: {reason}.</translation>
    </message>
    <message>
      <source>Choose a folder where you may write, and where there is room.</source>
      <translation>Выберите папку, в которую можно писать и где есть место.</translation>
    </message>
    <message>
      <source>{path} is there already.</source>
      <translation>{path} уже существует.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Выберите другое имя.</translation>
    </message>
    <message>
      <source>There is too little room in {path} for a copy of the project: {free} MB are free, {needed} MB are needed.</source>
      <translation>В {path} слишком мало места для копии проекта: свободно {free} МБ, нужно {needed} МБ.</translation>
    </message>
    <message>
      <source>Make room, or choose another folder.</source>
      <translation>Освободите место или выберите другую папку.</translation>
    </message>
    <message>
      <source>The copying was cancelled; nothing was kept.</source>
      <translation>Копирование отменено; ничего не сохранено.</translation>
    </message>
    <message>
      <source>{path} is damaged: {error}.</source>
      <translation>Файл {path} повреждён: {error}.</translation>
    </message>
    <message>
      <source>“annotator check” tells what is wrong with it.</source>
      <translation>«annotator check» покажет, что с ним не так.</translation>
    </message>
    <message>
      <source>The copy of the project at {path} was not like the project.</source>
      <translation>Копия проекта в {path} отличается от проекта.</translation>
    </message>
    <message>
      <source>{path} is damaged: {found}.</source>
      <translation>Файл {path} повреждён: {found}.</translation>
    </message>
    <message>
      <source>{path} is damaged: the text of article {id} is not what it was.</source>
      <translation>Файл {path} повреждён: текст статьи {id} уже не тот, что был.</translation>
    </message>
    <message>
      <source>Is there a backup of it?</source>
      <translation>Есть ли резервная копия?</translation>
    </message>
    <message>
      <source>{path} can't be read: {error}.</source>
      <translation>{path}: не читается ({error}).</translation>
    </message>
    <message>
      <source>{path} is not a file.</source>
      <translation>{path} — не файл.</translation>
    </message>
    <message>
      <source>Choose a project file (.annotator).</source>
      <translation>Выберите файл проекта (.annotator).</translation>
    </message>
    <message>
      <source>{path} is not a project of this program.</source>
      <translation>{path} — не проект этой программы.</translation>
    </message>
    <message>
      <source>Articles are brought in with File → Import. Nothing was changed.</source>
      <translation>Статьи добавляются через «Файл → Импорт». Ничего не изменено.</translation>
    </message>
    <message>
      <source>{path} is a database of another program.</source>
      <translation>{path} — база данных другой программы.</translation>
    </message>
    <message>
      <source>Choose a project file (.annotator). Nothing was changed.</source>
      <translation>Выберите файл проекта (.annotator). Ничего не изменено.</translation>
    </message>
    <message>
      <source>{path} can't be read: it is cut off, {size} of {whole} bytes are there.</source>
      <translation>{path} не удаётся прочесть: файл обрезан, есть {size} байт из {whole}.</translation>
    </message>
    <message>
      <source>{path} is of a format {version}, which there is not.</source>
      <translation>{path} имеет формат {version}, которого не существует.</translation>
    </message>
    <message>
      <source>{path} holds a {kind} “{name}” that no project has.</source>
      <translation>{path} содержит {kind} «{name}», чего в проектах не бывает.</translation>
    </message>
    <message>
      <source>It may come from another program and was not opened.</source>
      <translation>Возможно, он из другой программы; он не открыт.</translation>
    </message>
    <message>
      <source>{path} lacks the table “{missing}”; it is no whole project.</source>
      <translation>{path}: нет таблицы «{missing}», проект неполон.</translation>
    </message>
    <message>
      <source>{path} was changed by a newer version of Annotator ({unknown}).</source>
      <translation>{path} изменён более новой версией Annotator ({unknown}).</translation>
    </message>
    <message>
      <source>Update Annotator, then open it again. Nothing was changed.</source>
      <translation>Обновите Annotator и откройте его снова. Ничего не изменено.</translation>
    </message>
    <message>
      <source>Another program is writing to {path}.</source>
      <translation>Другая программа пишет в {path}.</translation>
    </message>
    <message>
      <source>Try again in a moment.</source>
      <translation>Повторите чуть позже.</translation>
    </message>
    <message>
      <source>There is no file at {path}.</source>
      <translation>Файла {path} нет.</translation>
    </message>
    <message>
      <source>Was it moved or renamed?</source>
      <translation>Может быть, он перемещён или переименован?</translation>
    </message>
    <message>
      <source>{path} can't be reached: {error}.</source>
      <translation>{path}: нет доступа ({error}).</translation>
    </message>
    <message>
      <source>{path} is empty; it holds no project.</source>
      <translation>{path} пуст: проекта в нём нет.</translation>
    </message>
    <message>
      <source>Make a new one under another name.</source>
      <translation>Создайте новый под другим именем.</translation>
    </message>
    <message>
      <source>{path} was made with a newer version of Annotator (format {version}; this one reads up to {version2}).</source>
      <translation>{path} создан более новой версией Annotator (формат {version}; эта читает до {version2}).</translation>
    </message>
    <message>
      <source>The search was cancelled.</source>
      <translation>Поиск отменён.</translation>
    </message>
    <message>
      <source>: process {data} on {data2}, since {since}</source>
      <translation>: процесс {data} на {data2}, с {since}</translation>
    </message>
    <message>
      <source>The project is open elsewhere{holder}.</source>
      <translation>Проект открыт в другом месте{holder}.</translation>
    </message>
    <message>
      <source>Close it there, then try again.</source>
      <translation>Закройте его там и попробуйте снова.</translation>
    </message>
    <message>
      <source>{path} is of an older version, and no copy of it could be made beside it before it is brought up to date. {message}</source>
      <translation>{path} — файл прежней версии, и перед его обновлением не удалось создать рядом его копию. {message}</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>Ничего не изменено.</translation>
    </message>
    <message>
      <source>This changes more than one step of undo can hold; nothing was changed.</source>
      <translation>Изменений больше, чем вмещает один шаг отмены; ничего не изменено.</translation>
    </message>
    <message>
      <source>Do it in several steps.</source>
      <translation>Сделайте это за несколько шагов.</translation>
    </message>
    <message>
      <source>Choose another name, or open it.</source>
      <translation>Выберите другое имя или откройте его.</translation>
    </message>
    <message>
      <source>The disk is full; the last change was not saved, all before it are.</source>
      <translation>Диск заполнен; последнее изменение не сохранено, все прежние сохранены.</translation>
    </message>
    <message>
      <source>Make room, then try again.</source>
      <translation>Освободите место и повторите.</translation>
    </message>
    <message>
      <source>{path} can't be written to.</source>
      <translation>{path}: запись невозможна.</translation>
    </message>
    <message>
      <source>Check its permissions.</source>
      <translation>Проверьте права доступа.</translation>
    </message>
    <message>
      <source>The disk or the file gave an error ({error}); the last change was not saved.</source>
      <translation>Ошибка диска или файла ({error}); последнее изменение не сохранено.</translation>
    </message>
    <message>
      <source>Copy the project to another disk.</source>
      <translation>Скопируйте проект на другой диск.</translation>
    </message>
    <message>
      <source>This project is open for reading only.</source>
      <translation>Проект открыт только для чтения.</translation>
    </message>
    <message>
      <source>Copy it to a folder where you may write, and open the copy.</source>
      <translation>Скопируйте его в папку, куда можно писать, и откройте копию.</translation>
    </message>
    <message>
      <source>Another change</source>
      <translation>другое изменение</translation>
    </message>
    <message>
      <source>{long_task} is running.</source>
      <translation>Сейчас идёт {long_task}.</translation>
    </message>
    <message>
      <source>Wait for it.</source>
      <translation>Подождите.</translation>
    </message>
    <message>
      <source>The project file is no longer at {path}: it was moved, removed or replaced.</source>
      <translation>Файла проекта больше нет по пути {path}: он перемещён, удалён или заменён.</translation>
    </message>
    <message>
      <source>Put it back, then open it again.</source>
      <translation>Верните его на место и откройте снова.</translation>
    </message>
    <message>
      <source>{left} was left by a project of this name that was moved or deleted.</source>
      <translation>{left} остался от проекта с этим именем, который перемещён или удалён.</translation>
    </message>
    <message>
      <source>Put it beside that project, or choose another name.</source>
      <translation>Положите его рядом с тем проектом или выберите другое имя.</translation>
    </message>
    <message>
      <source>{path} can't be made: {reason}.</source>
      <translation>{path}: не удалось создать ({reason}).</translation>
    </message>
    <message>
      <source>Choose a folder where you may write.</source>
      <translation>Выберите папку, куда можно писать.</translation>
    </message>
    <message>
      <source>{path} can't be read whole: {error}.</source>
      <translation>{path}: не читается целиком ({error}).</translation>
    </message>
    <message>
      <source>Choose another disk, or a folder where you may write.</source>
      <translation>Выберите другой диск или папку, в которую можно писать.</translation>
    </message>
    <message>
      <source>The text holds half a character; type it anew.</source>
      <translation>В тексте половина символа; введите его заново.</translation>
    </message>
    <message>
      <source>A row of {table} is damaged: {error}.</source>
      <translation>Повреждена строка таблицы {table}: {error}.</translation>
    </message>
    <message>
      <source>Is there a backup of the project?</source>
      <translation>Есть ли резервная копия проекта?</translation>
    </message>
    <message>
      <source>This article is not in the project any more.</source>
      <translation>Этой статьи в проекте больше нет.</translation>
    </message>
    <message>
      <source>This span is not in the project any more.</source>
      <translation>Этого фрагмента в проекте больше нет.</translation>
    </message>
    <message>
      <source>This relation is not in the project any more.</source>
      <translation>Этой связи в проекте больше нет.</translation>
    </message>
    <message>
      <source>This is not in the project any more.</source>
      <translation>Этого в проекте больше нет.</translation>
    </message>
    <message>
      <source>{new} is there already.</source>
      <translation>{new} уже существует.</translation>
    </message>
    <message>
      <source>The saving was cancelled; nothing was kept.</source>
      <translation>Сохранение отменено; ничего не сохранено.</translation>
    </message>
    <message>
      <source>{path} can't be read: {strerror}.</source>
      <translation>{path}: не читается ({strerror}).</translation>
    </message>
    <message>
      <source>relation type</source>
      <translation>вид связи</translation>
    </message>
    <message>
      <source>relation types</source>
      <translation>виды связей</translation>
    </message>
    <message>
      <source>frozen article</source>
      <translation>закреплённая статья</translation>
    </message>
    <message>
      <source>frozen articles</source>
      <translation>закреплённые статьи</translation>
    </message>
    <message>
      <source>{lost} (recovered {row})</source>
      <translation>{lost} (восстановлено {row})</translation>
    </message>
    <message>
      <source>The details of row {values} of {table} can't be read.</source>
      <translation>Подробности строки {values} таблицы {table} не читаются.</translation>
    </message>
    <message>
      <source>The beginning of the file can't be read; what had been deleted may be back.</source>
      <translation>Начало файла не читается; удалённое могло вернуться.</translation>
    </message>
    <message>
      <source>The history could not be kept whole, so that undo begins anew.</source>
      <translation>Историю не удалось сохранить целиком, поэтому отмена начинается заново.</translation>
    </message>
    <message>
      <source>The text of article {values} is not what it was; it is kept as it is.</source>
      <translation>Текст статьи {values} уже не тот, что был; он сохранён как есть.</translation>
    </message>
    <message>
      <source>Of the {table} “{name}” nothing else can be read.</source>
      <translation>«{name}» ({table}): ничего больше не читается.</translation>
    </message>
    <message>
      <source>More {table} may be lost, of which nothing can be read.</source>
      <translation>Могло пропасть и другое ({table}), от чего ничего не читается.</translation>
    </message>
    <message>
      <source>Of article {article} can't be read: {what}.</source>
      <translation>В статье {article} не читается: {what}.</translation>
    </message>
    <message>
      <source>Article {name} can't be read, and what was said of it.</source>
      <translation>Статья {name} и всё, что о ней сказано, не читается.</translation>
    </message>
    <message>
      <source>{unbound} {table} can't be read.</source>
      <translation>Не читается: {unbound} {table}.</translation>
    </message>
    <message>
      <source>Row {values} of {table} was left out: {error}.</source>
      <translation>Строка {values} таблицы {table} пропущена: {error}.</translation>
    </message>
    <message>
      <source>Nothing of a project can be read in {path}.</source>
      <translation>{path}: ничего от проекта не читается.</translation>
    </message>
    <message>
      <source>The step does not fit the project as it is now: {error}.</source>
      <translation>Шаг не подходит к проекту, каков он сейчас: {error}.</translation>
    </message>
    <message>
      <source>Nothing was changed. “annotator check” looks the project over.</source>
      <translation>Ничего не изменено. Проект проверяет «annotator check».</translation>
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation>Отменять нечего.</translation>
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation>Возвращать нечего.</translation>
    </message>
    <message>
      <source>The change was cancelled; nothing of it was kept.</source>
      <translation>Изменение отменено; ничего из него не сохранено.</translation>
    </message>
    <message>
      <source>“{operation}” can't be undone or redone: what it changed is no longer as it left it.</source>
      <translation>«{operation}» нельзя ни отменить, ни вернуть: изменённое уже не такое, каким было оставлено.</translation>
    </message>
    <message>
      <source>This text is in the project already: {place}.</source>
      <translation>Этот текст уже есть в проекте: {place}.</translation>
    </message>
    <message>
      <source>Nothing was taken off this article.</source>
      <translation>С этой статьи ничего не снято.</translation>
    </message>
    <message>
      <source>The folder of the backups can't be used ({folder}): {reason}.</source>
      <translation>Папку резервных копий ({folder}) использовать нельзя: {reason}.</translation>
    </message>
    <message>
      <source>Choose another folder in the settings.</source>
      <translation>Выберите другую папку в настройках.</translation>
    </message>
    <message>
      <source>The backup would replace the project itself.</source>
      <translation>Резервная копия заменила бы сам проект.</translation>
    </message>
    <message>
      <source>The statistics were cancelled.</source>
      <translation>Подсчёт отменён.</translation>
    </message>
    <message>
      <source>The project is damaged, so that it can't be counted: {error}.</source>
      <translation>Проект повреждён, подсчитать его нельзя: {error}.</translation>
    </message>
    <message>
      <source>“annotator check” looks the project over.</source>
      <translation>Команда «annotator check» проверяет проект.</translation>
    </message>
    <message>
      <source>The export was cancelled; nothing was written.</source>
      <translation>Экспорт отменён; ничего не записано.</translation>
    </message>
    <message>
      <source>{out} is not as the last export left it.</source>
      <translation>{out} уже не такой, каким его оставил последний экспорт.</translation>
    </message>
    <message>
      <source>Nothing was written there.</source>
      <translation>Туда ничего не записано.</translation>
    </message>
    <message>
      <source>There is a filter “{name}” already.</source>
      <translation>Отбор «{name}» уже есть.</translation>
    </message>
    <message>
      <source>A filter needs a name.</source>
      <translation>Отбору нужно имя.</translation>
    </message>
    <message>
      <source>A guideline may have {most} characters; this one has {text}.</source>
      <translation>В руководстве может быть не больше {most} знаков; в этом {text}.</translation>
    </message>
    <message>
      <source>Leave out what is not about tagging.</source>
      <translation>Уберите то, что не касается разметки.</translation>
    </message>
    <message>
      <source>{path} is too long for a guideline.</source>
      <translation>{path} слишком длинный для руководства.</translation>
    </message>
    <message>
      <source>It may have {most} characters.</source>
      <translation>В нём может быть не больше {most} знаков.</translation>
    </message>
    <message>
      <source>{path} can’t be read: {strerror}.</source>
      <translation>Не удаётся прочитать {path}: {strerror}.</translation>
    </message>
    <message>
      <source>The file is of no kind that can be imported.</source>
      <translation>Файлы такого рода не импортируются.</translation>
    </message>
    <message>
      <source>Known are {title}.</source>
      <translation>Известны: {title}.</translation>
    </message>
    <message>
      <source>The file can't be read: {reason}.</source>
      <translation>Файл не читается: {reason}.</translation>
    </message>
    <message>
      <source>Check that it is there and that you may read it.</source>
      <translation>Проверьте, что он на месте и его можно читать.</translation>
    </message>
    <message>
      <source>There are no files in it.</source>
      <translation>В ней нет файлов.</translation>
    </message>
    <message>
      <source>This is the project that the import goes into.</source>
      <translation>Это тот самый проект, в который идёт импорт.</translation>
    </message>
    <message>
      <source>The import was cancelled; nothing of it was kept.</source>
      <translation>Импорт отменён; ничего из него не сохранено.</translation>
    </message>
    <message>
      <source>The annotator's status here is “{here}” already; status, flag and note here were kept.</source>
      <translation>У разметчика здесь уже статус «{here}»; здешние статус, флажок и примечание сохранены.</translation>
    </message>
    <message>
      <source>holds only blank space</source>
      <translation>содержит только пробелы</translation>
    </message>
    <message>
      <source>is not inside the text</source>
      <translation>выходит за пределы текста</translation>
    </message>
    <message>
      <source>The span id “{id}”</source>
      <translation>Фрагмент с id «{id}»</translation>
    </message>
    <message>
      <source>An equal span (“{surface}”)</source>
      <translation>Такой же фрагмент («{surface}»)</translation>
    </message>
    <message>
      <source>the project, {connection}</source>
      <translation>проект, {connection}</translation>
    </message>
    <message>
      <source>The relation type “{type_name}” is not in this project</source>
      <translation>Типа связи «{type_name}» в этом проекте нет</translation>
    </message>
    <message>
      <source>A span it joins (“{from_id}”) did not come in</source>
      <translation>Связываемый фрагмент («{from_id}») не импортирован</translation>
    </message>
    <message>
      <source>The relation id “{id}” is in {article} already, with other content</source>
      <translation>Связь с id «{id}» уже есть ({article}), с другим содержанием</translation>
    </message>
    <message>
      <source>The span “{from_id}” has an attribution, as only the first of a chain may</source>
      <translation>У фрагмента «{from_id}» есть автор, а он бывает только у первого в цепочке</translation>
    </message>
    <message>
      <source>The label “{label_name}” is not in this project; the span was left out.</source>
      <translation>Метки «{label_name}» в этом проекте нет; фрагмент опущен.</translation>
    </message>
    <message>
      <source>The span {start} to {end} ({label_name}) {what} ({text} characters).</source>
      <translation>Фрагмент от {start} до {end} ({label_name}) {what} (символов: {text}).</translation>
    </message>
    <message>
      <source>The span {start} to {end} ({label_name}) should read “{text}”, but the text there is “{surface}”.</source>
      <translation>Фрагмент от {start} до {end} ({label_name}) должен быть «{text}», но там стоит «{surface}».</translation>
    </message>
    <message>
      <source>{what} is in {article} already, with other content.</source>
      <translation>{what} уже есть ({article}), с другим содержанием.</translation>
    </message>
    <message>
      <source>{why}; the relation was left out.</source>
      <translation>{why}; связь опущена.</translation>
    </message>
    <message>
      <source>The id “{id}” belongs to another text: {known}.</source>
      <translation>Id «{id}» принадлежит другому тексту: {known}.</translation>
    </message>
    <message>
      <source>The article is here already with other metadata; those here were kept.</source>
      <translation>Статья здесь уже есть с другими метаданными; здешние сохранены.</translation>
    </message>
    <message>
      <source>The label “{label}” does not take {name}={value}; kept under “extra” of the span.</source>
      <translation>Метка «{label}» не принимает {name}={value}; сохранено в «extra» фрагмента.</translation>
    </message>
    <message>
      <source>The article is here already with another “extra”.</source>
      <translation>Статья здесь уже есть с другим «extra».</translation>
    </message>
    <message>
      <source>Add the label, then import the file again.</source>
      <translation>Добавьте метку и импортируйте файл ещё раз.</translation>
    </message>
    <message>
      <source>Offsets count Unicode characters (code points) from 0.</source>
      <translation>Позиции считаются в символах Unicode (кодовых точках) с 0.</translation>
    </message>
    <message>
      <source>Offsets count Unicode characters (code points), not bytes or UTF-16 units.</source>
      <translation>Позиции считаются в символах Unicode (кодовых точках), а не в байтах и не в единицах UTF-16.</translation>
    </message>
    <message>
      <source>What is there was kept.</source>
      <translation>Имеющееся сохранено.</translation>
    </message>
    <message>
      <source>Give one of the two another id.</source>
      <translation>Дайте одному из двух другой id.</translation>
    </message>
    <message>
      <source>A label needs a name.</source>
      <translation>Метке нужно имя.</translation>
    </message>
    <message>
      <source>There is a label “{name}” already.</source>
      <translation>Метка «{name}» уже есть.</translation>
    </message>
    <message>
      <source>The key of a label must be one character.</source>
      <translation>Клавиша метки должна быть одним символом.</translation>
    </message>
    <message>
      <source>The key “{key}” belongs to another label.</source>
      <translation>Клавиша «{key}» занята другой меткой.</translation>
    </message>
    <message>
      <source>This label is not in the project.</source>
      <translation>Этой метки в проекте нет.</translation>
    </message>
    <message>
      <source>This relation type is not in the project.</source>
      <translation>Этого типа связи в проекте нет.</translation>
    </message>
    <message>
      <source>span {id} ({start} to {end}) does not fit the text</source>
      <translation>фрагмент {id} (от {start} до {end}) не подходит к тексту</translation>
    </message>
    <message>
      <source>its text is not what it was when it came in</source>
      <translation>её текст не тот, каким пришёл</translation>
    </message>
    <message>
      <source>Article {article_id}: {why}.</source>
      <translation>Статья {article_id}: {why}.</translation>
    </message>
    <message>
      <source>Nothing was written. “annotator check” looks the project over.</source>
      <translation>Ничего не записано. Проект проверяет «annotator check».</translation>
    </message>
    <message>
      <source>A row of the project is damaged: {error}.</source>
      <translation>Повреждена строка проекта: {error}.</translation>
    </message>
    <message>
      <source>The backups were not looked at.</source>
      <translation>Резервные копии не просмотрены.</translation>
    </message>
    <message>
      <source>{out} is there already.</source>
      <translation>{out} уже существует.</translation>
    </message>
    <message>
      <source>Use --force, or choose another name.</source>
      <translation>Укажите --force или выберите другое имя.</translation>
    </message>
    <message>
      <source>There is no folder {out}.</source>
      <translation>Папки {out} нет.</translation>
    </message>
    <message>
      <source>Make it first.</source>
      <translation>Сначала создайте её.</translation>
    </message>
    <message>
      <source>{out} is a folder.</source>
      <translation>{out} — папка.</translation>
    </message>
    <message>
      <source>Give the name of a file.</source>
      <translation>Укажите имя файла.</translation>
    </message>
    <message>
      <source>{out} is a folder that no export made.</source>
      <translation>{out} — папка, созданная не экспортом.</translation>
    </message>
    <message>
      <source>a file</source>
      <translation>файл</translation>
    </message>
    <message>
      <source>no ordinary file</source>
      <translation>не обычный файл</translation>
    </message>
    <message>
      <source>{out} is {what}.</source>
      <translation>{out} — {what}.</translation>
    </message>
    <message>
      <source>Give the name of a folder.</source>
      <translation>Укажите имя папки.</translation>
    </message>
    <message>
      <source>{out} can't be written: {reason}.</source>
      <translation>{out}: не удалось записать ({reason}).</translation>
    </message>
    <message>
      <source>The export would replace the project itself.</source>
      <translation>Экспорт заменил бы сам проект.</translation>
    </message>
    <message>
      <source>A precedent needs a ruling: one line that says what was decided.</source>
      <translation>Прецеденту нужно решение: одна строка о том, что решено.</translation>
    </message>
    <message>
      <source>A ruling may have {most} characters; this one has {ruling}.</source>
      <translation>В решении может быть не больше {most} знаков; в этом {ruling}.</translation>
    </message>
    <message>
      <source>The text is another one now, so this case can’t be filed.</source>
      <translation>Текст уже другой, поэтому этот случай записать нельзя.</translation>
    </message>
    <message>
      <source>What was written can’t be read back: {item}</source>
      <translation>Записанное не удаётся прочитать обратно: {item}</translation>
    </message>
    <message>
      <source>Nothing was written. Please report this as a bug of Annotator.</source>
      <translation>Ничего не записано. Пожалуйста, сообщите об этой ошибке Annotator.</translation>
    </message>
    <message>
      <source>What was written reads back as other spans.</source>
      <translation>Записанное читается обратно с другими фрагментами.</translation>
    </message>
    <message>
      <source>Article {id}: the span {start} to {end} ({label}) does not fit the text that was written.</source>
      <translation>Статья {id}: фрагмент с {start} по {end} ({label}) не соответствует записанному тексту.</translation>
    </message>
    <message>
      <source>Of {here} {what} that were written, {there} can be read back.</source>
      <translation>Записано ({what}): {here}, прочитать обратно удаётся: {there}.</translation>
    </message>
    <message>
      <source>A {source} can't be linked to a {target}.</source>
      <translation>«{source}» нельзя связать с «{target}».</translation>
    </message>
    <message>
      <source>A quote is linked to its speaker.</source>
      <translation>Цитата связывается с её говорящим.</translation>
    </message>
    <message>
      <source>A {after} can't continue a {before}.</source>
      <translation>«{after}» не может продолжать «{before}».</translation>
    </message>
    <message>
      <source>A quote can continue another quote.</source>
      <translation>Цитата может продолжать другую цитату.</translation>
    </message>
    <message>
      <source>This is another annotator's; only they can change it.</source>
      <translation>Это другого разметчика; изменить может только он.</translation>
    </message>
    <message>
      <source>There is no backup of {project} in {folder}.</source>
      <translation>В {folder} нет резервной копии проекта {project}.</translation>
    </message>
    <message>
      <source>Name the file to restore from.</source>
      <translation>Назовите файл, из которого восстановить.</translation>
    </message>
    <message>
      <source>{project} can't be replaced: {strerror}.</source>
      <translation>{project}: файл нельзя заменить ({strerror}).</translation>
    </message>
    <message>
      <source>Nothing was changed. Is the folder read-only?</source>
      <translation>Ничего не изменено. Может быть, папка доступна только для чтения?</translation>
    </message>
    <message>
      <source>{label} has no attribute “{name}”.</source>
      <translation>У метки «{label}» нет атрибута «{name}».</translation>
    </message>
    <message>
      <source>An attribute needs a name.</source>
      <translation>Атрибуту нужно имя.</translation>
    </message>
    <message>
      <source>“{color}” is no colour.</source>
      <translation>«{color}» — не цвет.</translation>
    </message>
    <message>
      <source>The order must name every label once.</source>
      <translation>Каждая метка должна стоять в порядке один раз.</translation>
    </message>
    <message>
      <source>A project needs at least one label.</source>
      <translation>Проекту нужна хотя бы одна метка.</translation>
    </message>
    <message>
      <source>The order must name every attribute once.</source>
      <translation>Каждый атрибут должен стоять в порядке один раз.</translation>
    </message>
    <message>
      <source>A label can't be merged into itself.</source>
      <translation>Метку нельзя объединить с ней самой.</translation>
    </message>
    <message>
      <source>{label} has an attribute “{name}” already.</source>
      <translation>У метки «{label}» уже есть атрибут «{name}».</translation>
    </message>
    <message>
      <source>A relation type needs a name.</source>
      <translation>Типу связи нужно имя.</translation>
    </message>
    <message>
      <source>There is a relation type “{name}” already.</source>
      <translation>Тип связи «{name}» уже есть.</translation>
    </message>
    <message>
      <source>The attribute “{name}” needs at least one choice.</source>
      <translation>Атрибуту «{name}» нужен хотя бы один вариант.</translation>
    </message>
    <message>
      <source>The key “{key}” belongs to the label “{other}”.</source>
      <translation>Клавиша «{key}» занята меткой «{other}».</translation>
    </message>
    <message>
      <source>{path} is too long for a label scheme.</source>
      <translation>Файл {path} слишком велик для схемы меток.</translation>
    </message>
    <message>
      <source>{path} is not UTF-8 text.</source>
      <translation>{path} — не текст в UTF-8.</translation>
    </message>
    <message>
      <source>An annotator needs a name.</source>
      <translation>Разметчику нужно имя.</translation>
    </message>
    <message>
      <source>Articles of the project are frozen in the split “{unknown}”, which is not named.</source>
      <translation>Статьи проекта закреплены в выборке «{unknown}», которая не названа.</translation>
    </message>
    <message>
      <source>Name it, too ({unknown}=0: no new stories), or clear the frozen splits.</source>
      <translation>Назовите и её ({unknown}=0: без новых сюжетов) или снимите закрепление.</translation>
    </message>
    <message>
      <source>This span is another annotator's; only they can change it.</source>
      <translation>Этот фрагмент другого разметчика; изменить может только он.</translation>
    </message>
    <message>
      <source>Add {count} {label} spans</source>
      <translation>добавление фрагментов «{label}» ({count})</translation>
    </message>
    <message>
      <source>{name} in {articles} articles</source>
      <translation>{name} (статей: {articles})</translation>
    </message>
    <message>
      <source>Add {label}</source>
      <translation>добавление «{label}»</translation>
    </message>
    <message>
      <source>“{label}” has no attribute “{name}”.</source>
      <translation>У «{label}» нет атрибута «{name}».</translation>
    </message>
    <message>
      <source>“{shown}” is a {label} already.</source>
      <translation>«{shown}» уже помечено как {label}.</translation>
    </message>
    <message>
      <source>There is no text {path} beside the annotations.</source>
      <translation>Рядом с аннотациями нет текста {path}.</translation>
    </message>
    <message>
      <source>The file can't be read: {strerror}.</source>
      <translation>Файл не читается: {strerror}.</translation>
    </message>
    <message>
      <source>The file is no part of the brat folder.</source>
      <translation>Файл не относится к папке brat.</translation>
    </message>
    <message>
      <source>There is no text file of the same name.</source>
      <translation>Нет текстового файла с тем же именем.</translation>
    </message>
    <message>
      <source>The line is not written as brat writes it.</source>
      <translation>Строка записана не так, как пишет brat.</translation>
    </message>
    <message>
      <source>The line was left out; the rest of the file was kept.</source>
      <translation>Строка пропущена; остальная часть файла сохранена.</translation>
    </message>
    <message>
      <source>“{id}” stands there twice.</source>
      <translation>«{id}» встречается дважды.</translation>
    </message>
    <message>
      <source>The note is no JSON.</source>
      <translation>Примечание — не JSON.</translation>
    </message>
    <message>
      <source>No line of brat begins with “{id}”.</source>
      <translation>В brat нет строк, начинающихся с «{id}».</translation>
    </message>
    <message>
      <source>In INCEpTION first bring {types} in under Settings › Layers › Import, then the documents as “UIMA CAS XMI (XML 1.0)”.</source>
      <translation>В INCEpTION сначала загрузите {types} в Settings › Layers › Import, затем документы как «UIMA CAS XMI (XML 1.0)».</translation>
    </message>
    <message>
      <source>The file has more than {max_bytes} MB.</source>
      <translation>Файл больше {max_bytes} МБ.</translation>
    </message>
    <message>
      <source>The file is no part of the folder as this program reads it.</source>
      <translation>Файл не относится к папке, как её читает эта программа.</translation>
    </message>
    <message>
      <source>Import it by itself.</source>
      <translation>Импортируйте его отдельно.</translation>
    </message>
    <message>
      <source>The text of article {id} has a character that XML can’t hold: {found}.</source>
      <translation>В тексте статьи {id} есть символ, недопустимый в XML: {found}.</translation>
    </message>
    <message>
      <source>Leave the article out, or choose another format.</source>
      <translation>Пропустите статью или выберите другой формат.</translation>
    </message>
    <message>
      <source>Only the first text of the document was read; it has several.</source>
      <translation>Прочитан только первый текст документа; в нём их несколько.</translation>
    </message>
    <message>
      <source>There is no text in the document.</source>
      <translation>В документе нет текста.</translation>
    </message>
    <message>
      <source>Relations between words that are no spans were left out.</source>
      <translation>Связи между словами, которые не являются фрагментами, пропущены.</translation>
    </message>
    <message>
      <source>“begin” and “end” must be whole numbers.</source>
      <translation>«begin» и «end» должны быть целыми числами.</translation>
    </message>
    <message>
      <source>What should be JSON is none.</source>
      <translation>То, что должно быть JSON, им не является.</translation>
    </message>
    <message>
      <source>Give {schema_file} as the response format (“json_schema”, strict) when you ask the trained model, so that each answer keeps to it.</source>
      <translation>Передавайте {schema_file} как формат ответа («json_schema», strict), когда обращаетесь к обученной модели, чтобы каждый ответ ему следовал.</translation>
    </message>
    <message>
      <source>A token has one tag here. Export quotes and what lies in them to two files (--label) to keep all spans.</source>
      <translation>Здесь у токена одна метка. Чтобы сохранить все фрагменты, экспортируйте цитаты и то, что внутри них, в два файла (--label).</translation>
    </message>
    <message>
      <source>An article has more than {most_tokens} tokens.</source>
      <translation>В статье больше {most_tokens} токенов.</translation>
    </message>
    <message>
      <source>There is a tag without a token.</source>
      <translation>Есть тег без токена.</translation>
    </message>
    <message>
      <source>The line was left out.</source>
      <translation>Строка пропущена.</translation>
    </message>
    <message>
      <source>The line is no row of columns; its article and what follows were left out.</source>
      <translation>Строка не состоит из столбцов; её статья и всё дальнейшее пропущены.</translation>
    </message>
    <message>
      <source>Is it a CoNLL file?</source>
      <translation>Это файл CoNLL?</translation>
    </message>
    <message>
      <source>There is a token without a tag.</source>
      <translation>Есть токен без тега.</translation>
    </message>
    <message>
      <source>The token was read without it.</source>
      <translation>Токен прочитан без этого.</translation>
    </message>
    <message>
      <source>The line is no UTF-8; its article and what follows were left out.</source>
      <translation>Строка не в UTF-8; её статья и всё дальнейшее пропущены.</translation>
    </message>
    <message>
      <source>Save the file as UTF-8.</source>
      <translation>Сохраните файл в UTF-8.</translation>
    </message>
    <message>
      <source>Cut into articles of about {cut_at} tokens.</source>
      <translation>Разрезано на статьи примерно по {cut_at} токенов.</translation>
    </message>
    <message>
      <source>Nothing says what the number {value} stands for.</source>
      <translation>Нигде не сказано, что означает число {value}.</translation>
    </message>
    <message>
      <source>“text” is no text.</source>
      <translation>«text» — не текст.</translation>
    </message>
    <message>
      <source>The row has neither “text” nor “tokens”.</source>
      <translation>В строке нет ни «text», ни «tokens».</translation>
    </message>
    <message>
      <source>There are {tokens} tokens, but {tags} tags.</source>
      <translation>Токенов {tokens}, а тегов {tags}.</translation>
    </message>
    <message>
      <source>it has no “label”.</source>
      <translation>нет «label».</translation>
    </message>
    <message>
      <source>it has no “type”, “from” and “to”.</source>
      <translation>в ней нет «type», «from» и «to».</translation>
    </message>
    <message>
      <source>The tokens are not those of the text.</source>
      <translation>Токены не соответствуют тексту.</translation>
    </message>
    <message>
      <source>The article was read without its tags.</source>
      <translation>Статья прочитана без тегов.</translation>
    </message>
    <message>
      <source>“{key}” is no JSON.</source>
      <translation>«{key}» — не JSON.</translation>
    </message>
    <message>
      <source>{windows} Windows (CRLF)</source>
      <translation>Windows (CRLF): {windows}</translation>
    </message>
    <message>
      <source>{returns} old Mac (CR)</source>
      <translation>старые Mac (CR): {returns}</translation>
    </message>
    <message>
      <source>Line ends made plain ones (LF): {kinds}.</source>
      <translation>Концы строк приведены к LF: {kinds}.</translation>
    </message>
    <message>
      <source>A byte order mark at the start was dropped.</source>
      <translation>Метка порядка байтов в начале убрана.</translation>
    </message>
    <message>
      <source>Windows-1252 (Western European)</source>
      <translation>Windows-1252 (западноевропейская)</translation>
    </message>
    <message>
      <source>ISO 8859-15 (Western European)</source>
      <translation>ISO 8859-15 (западноевропейская)</translation>
    </message>
    <message>
      <source>Mac OS Roman</source>
      <translation>Mac OS Roman</translation>
    </message>
    <message>
      <source>Windows-1250 (Central European)</source>
      <translation>Windows-1250 (центральноевропейская)</translation>
    </message>
    <message>
      <source>ISO 8859-2 (Central European)</source>
      <translation>ISO 8859-2 (центральноевропейская)</translation>
    </message>
    <message>
      <source>Windows-1251 (Cyrillic)</source>
      <translation>Windows-1251 (кириллица)</translation>
    </message>
    <message>
      <source>KOI8-R (Cyrillic)</source>
      <translation>KOI8-R (кириллица)</translation>
    </message>
    <message>
      <source>KOI8-U (Cyrillic)</source>
      <translation>KOI8-U (кириллица)</translation>
    </message>
    <message>
      <source>DOS 866 (Cyrillic)</source>
      <translation>DOS 866 (кириллица)</translation>
    </message>
    <message>
      <source>Windows-1253 (Greek)</source>
      <translation>Windows-1253 (греческая)</translation>
    </message>
    <message>
      <source>ISO 8859-7 (Greek)</source>
      <translation>ISO 8859-7 (греческая)</translation>
    </message>
    <message>
      <source>Windows-1254 (Turkish)</source>
      <translation>Windows-1254 (турецкая)</translation>
    </message>
    <message>
      <source>Windows-1255 (Hebrew)</source>
      <translation>Windows-1255 (иврит)</translation>
    </message>
    <message>
      <source>ISO 8859-8 (Hebrew)</source>
      <translation>ISO 8859-8 (иврит)</translation>
    </message>
    <message>
      <source>Windows-1256 (Arabic)</source>
      <translation>Windows-1256 (арабская)</translation>
    </message>
    <message>
      <source>Windows-1257 (Baltic)</source>
      <translation>Windows-1257 (балтийская)</translation>
    </message>
    <message>
      <source>Windows-874 (Thai)</source>
      <translation>Windows-874 (тайская)</translation>
    </message>
    <message>
      <source>GB 18030 (Chinese)</source>
      <translation>GB 18030 (китайская)</translation>
    </message>
    <message>
      <source>Big5 (Chinese)</source>
      <translation>Big5 (китайская)</translation>
    </message>
    <message>
      <source>Shift JIS (Japanese)</source>
      <translation>Shift JIS (японская)</translation>
    </message>
    <message>
      <source>EUC-JP (Japanese)</source>
      <translation>EUC-JP (японская)</translation>
    </message>
    <message>
      <source>ISO-2022-JP (Japanese)</source>
      <translation>ISO-2022-JP (японская)</translation>
    </message>
    <message>
      <source>EUC-KR (Korean)</source>
      <translation>EUC-KR (корейская)</translation>
    </message>
    <message>
      <source>UTF-16 (little endian)</source>
      <translation>UTF-16 (от младшего байта)</translation>
    </message>
    <message>
      <source>UTF-16 (big endian)</source>
      <translation>UTF-16 (от старшего байта)</translation>
    </message>
    <message>
      <source>UTF-32 (little endian)</source>
      <translation>UTF-32 (от младшего байта)</translation>
    </message>
    <message>
      <source>UTF-32 (big endian)</source>
      <translation>UTF-32 (от старшего байта)</translation>
    </message>
    <message>
      <source>Read as {names}, a guess: please look over the letters.</source>
      <translation>Прочитано как {names} наугад: проверьте буквы.</translation>
    </message>
    <message>
      <source>It holds NUL characters, which no text has.</source>
      <translation>В нём символы NUL, которых в тексте не бывает.</translation>
    </message>
    <message>
      <source>It holds control characters.</source>
      <translation>В нём управляющие символы.</translation>
    </message>
    <message>
      <source>It holds NUL bytes, which no text has.</source>
      <translation>В нём байты NUL, которых в тексте не бывает.</translation>
    </message>
    <message>
      <source>This is not a text file. {reason}</source>
      <translation>Это не текстовый файл. {reason}</translation>
    </message>
    <message>
      <source>Open it in the program that made it, save it as UTF-8 text, and import that.</source>
      <translation>Откройте его в программе, которой он создан, сохраните как текст UTF-8 и импортируйте.</translation>
    </message>
    <message>
      <source>Read as {names}.</source>
      <translation>Прочитано как {names}.</translation>
    </message>
    <message>
      <source>The file has {data} MB; a text may have {max_bytes} MB.</source>
      <translation>В файле {data} МБ; в тексте может быть {max_bytes} МБ.</translation>
    </message>
    <message>
      <source>Split it into single articles.</source>
      <translation>Разделите его на отдельные статьи.</translation>
    </message>
    <message>
      <source>The letters of this file can't be made out.</source>
      <translation>Буквы этого файла не разобрать.</translation>
    </message>
    <message>
      <source>The file is UTF-8, but byte {start} (line {line}) is damaged.</source>
      <translation>Файл в UTF-8, но байт {start} (строка {line}) повреждён.</translation>
    </message>
    <message>
      <source>Get a whole copy of it, or correct the letter there and save it as UTF-8.</source>
      <translation>Возьмите целую копию или исправьте там букву и сохраните в UTF-8.</translation>
    </message>
    <message>
      <source>a PDF file</source>
      <translation>файл PDF</translation>
    </message>
    <message>
      <source>a ZIP archive (or a Word, Excel or OpenDocument file)</source>
      <translation>архив ZIP (или файл Word, Excel, OpenDocument)</translation>
    </message>
    <message>
      <source>an empty ZIP archive</source>
      <translation>пустой архив ZIP</translation>
    </message>
    <message>
      <source>an RTF file</source>
      <translation>файл RTF</translation>
    </message>
    <message>
      <source>an old Word or Excel file</source>
      <translation>старый файл Word или Excel</translation>
    </message>
    <message>
      <source>an SQLite database</source>
      <translation>база данных SQLite</translation>
    </message>
    <message>
      <source>a PNG picture</source>
      <translation>изображение PNG</translation>
    </message>
    <message>
      <source>a JPEG picture</source>
      <translation>изображение JPEG</translation>
    </message>
    <message>
      <source>a GIF picture</source>
      <translation>изображение GIF</translation>
    </message>
    <message>
      <source>a gzip archive</source>
      <translation>архив gzip</translation>
    </message>
    <message>
      <source>a bzip2 archive</source>
      <translation>архив bzip2</translation>
    </message>
    <message>
      <source>an xz archive</source>
      <translation>архив xz</translation>
    </message>
    <message>
      <source>a 7-Zip archive</source>
      <translation>архив 7-Zip</translation>
    </message>
    <message>
      <source>a RAR archive</source>
      <translation>архив RAR</translation>
    </message>
    <message>
      <source>a program</source>
      <translation>программа</translation>
    </message>
    <message>
      <source>This is {name}, not plain text.</source>
      <translation>Это {name}, а не простой текст.</translation>
    </message>
    <message>
      <source>Import it under its own ending, or save it as UTF-8 text.</source>
      <translation>Импортируйте его с его собственным расширением или сохраните как текст UTF-8.</translation>
    </message>
    <message>
      <source>By its first bytes the file is {name}, but byte {place} is not.</source>
      <translation>По первым байтам файл в {name}, но байт {place} — нет.</translation>
    </message>
    <message>
      <source>Make a “Sequence Labeling” project with “Allow overlapping spans” and “Use relations”.</source>
      <translation>Создайте проект «Sequence Labeling» с «Allow overlapping spans» и «Use relations».</translation>
    </message>
    <message>
      <source>The line has no “text”.</source>
      <translation>В строке нет «text».</translation>
    </message>
    <message>
      <source>it is no list of start, end and label.</source>
      <translation>это не список из начала, конца и метки.</translation>
    </message>
    <message>
      <source>it has no “type”, “from_id” and “to_id”.</source>
      <translation>в ней нет «type», «from_id» и «to_id».</translation>
    </message>
    <message>
      <source>The footnotes were left out.</source>
      <translation>Сноски пропущены.</translation>
    </message>
    <message>
      <source>This is a document of an old Word (.doc).</source>
      <translation>Это документ старого Word (.doc).</translation>
    </message>
    <message>
      <source>Open it in Word and save it as “.docx”.</source>
      <translation>Откройте его в Word и сохраните как «.docx».</translation>
    </message>
    <message>
      <source>The document is protected by a password.</source>
      <translation>Документ защищён паролем.</translation>
    </message>
    <message>
      <source>Open it in Word and save it without one.</source>
      <translation>Откройте его в Word и сохраните без пароля.</translation>
    </message>
    <message>
      <source>The document unpacks to far more than a text has.</source>
      <translation>При распаковке документ намного больше обычного текста.</translation>
    </message>
    <message>
      <source>The document is damaged: it can't be unpacked.</source>
      <translation>Документ повреждён: он не распаковывается.</translation>
    </message>
    <message>
      <source>Get a whole copy of it.</source>
      <translation>Возьмите целую копию.</translation>
    </message>
    <message>
      <source>The document is damaged: its XML can't be read.</source>
      <translation>Документ повреждён: его XML не читается.</translation>
    </message>
    <message>
      <source>The document has more than {most_entries} parts.</source>
      <translation>В документе больше {most_entries} частей.</translation>
    </message>
    <message>
      <source>This is no Word document: it has no text part.</source>
      <translation>Это не документ Word: в нём нет части с текстом.</translation>
    </message>
    <message>
      <source>Open it in the program that made it and save it as “.docx”.</source>
      <translation>Откройте его в программе, где он создан, и сохраните как «.docx».</translation>
    </message>
    <message>
      <source>Set max_width to {width}, the tokens of the longest span (“{label}”): longer ones are passed over. For long quotes a model that tags tokens is better.</source>
      <translation>Задайте max_width равным {width} — столько токенов в самом длинном фрагменте («{label}»): более длинные пропускаются. Для длинных цитат лучше модель, размечающая токены.</translation>
    </message>
    <message>
      <source>Set max_len to {losses}, the tokens of the longest article: the rest is cut.</source>
      <translation>Задайте max_len равным {losses} — столько токенов в самой длинной статье: остальное отрезается.</translation>
    </message>
    <message>
      <source>There are no tokens in “tokenized_text”.</source>
      <translation>В «tokenized_text» нет токенов.</translation>
    </message>
    <message>
      <source>it is no list of two numbers and a name.</source>
      <translation>это не список из двух чисел и имени.</translation>
    </message>
    <message>
      <source>its first two values must be whole numbers.</source>
      <translation>первые два значения должны быть целыми числами.</translation>
    </message>
    <message>
      <source>there are no tokens {first} to {last}.</source>
      <translation>токенов с {first} по {last} нет.</translation>
    </message>
    <message>
      <source>it joins spans that are not there.</source>
      <translation>она соединяет фрагменты, которых нет.</translation>
    </message>
    <message>
      <source>The file is empty: there is no text in it.</source>
      <translation>Файл пуст: текста в нём нет.</translation>
    </message>
    <message>
      <source>This is no web page: there is no HTML in it.</source>
      <translation>Это не веб-страница: в ней нет HTML.</translation>
    </message>
    <message>
      <source>Give it the ending of what it is, such as “.txt”.</source>
      <translation>Дайте ему подходящее расширение, например «.txt».</translation>
    </message>
    <message>
      <source>No article was found on this page.</source>
      <translation>На этой странице не найдено статьи.</translation>
    </message>
    <message>
      <source>Copy its text into a text file and import that.</source>
      <translation>Скопируйте текст в текстовый файл и импортируйте его.</translation>
    </message>
    <message>
      <source>The file is no part of the data set as this program reads it.</source>
      <translation>Файл не относится к набору данных, как его читает эта программа.</translation>
    </message>
    <message>
      <source>The array has no end: the file may have been cut off.</source>
      <translation>У массива нет конца: файл, возможно, обрезан.</translation>
    </message>
    <message>
      <source>What is there was read.</source>
      <translation>То, что есть, прочитано.</translation>
    </message>
    <message>
      <source>The file is one piece of JSON of more than {max_array} MB.</source>
      <translation>Файл — один кусок JSON больше {max_array} МБ.</translation>
    </message>
    <message>
      <source>Write it as JSONL, one object a line, or split it.</source>
      <translation>Запишите его как JSONL, по объекту в строке, или разделите.</translation>
    </message>
    <message>
      <source>The line is longer than {max_line} MB.</source>
      <translation>Строка длиннее {max_line} МБ.</translation>
    </message>
    <message>
      <source>Is the file really JSONL, one object a line?</source>
      <translation>Файл точно JSONL, по объекту на строку?</translation>
    </message>
    <message>
      <source>“{key}” is there twice in one object; the last one was taken.</source>
      <translation>«{key}» встречается в одном объекте дважды; взято последнее.</translation>
    </message>
    <message>
      <source>Look which of the two is meant.</source>
      <translation>Проверьте, какое из двух имеется в виду.</translation>
    </message>
    <message>
      <source>The file is not valid JSON: {msg} (column {colno}).</source>
      <translation>Файл не является правильным JSON: {msg} (столбец {colno}).</translation>
    </message>
    <message>
      <source>Nothing of it was read.</source>
      <translation>Из него ничего не прочитано.</translation>
    </message>
    <message>
      <source>The line is not valid JSON: {msg} (column {colno}).</source>
      <translation>Строка — не правильный JSON: {msg} (столбец {colno}).</translation>
    </message>
    <message>
      <source>All other lines were read.</source>
      <translation>Все остальные строки прочитаны.</translation>
    </message>
    <message>
      <source>Kept under “extra”, not read as spans or metadata: {names}.</source>
      <translation>Сохранено в «extra», не прочитано как фрагменты или метаданные: {names}.</translation>
    </message>
    <message>
      <source>The status “{status}” is none of open, done, skipped.</source>
      <translation>Статус «{status}» — не open, done или skipped.</translation>
    </message>
    <message>
      <source>“flagged” is neither true nor false.</source>
      <translation>«flagged» — не true и не false.</translation>
    </message>
    <message>
      <source>it is no JSON object.</source>
      <translation>это не объект JSON.</translation>
    </message>
    <message>
      <source>“start” and “end” must be whole numbers.</source>
      <translation>«start» и «end» должны быть целыми числами.</translation>
    </message>
    <message>
      <source>it has no “type”.</source>
      <translation>нет «type».</translation>
    </message>
    <message>
      <source>“from” and “to” must be ids of spans of this line.</source>
      <translation>«from» и «to» должны быть id фрагментов этой строки.</translation>
    </message>
    <message>
      <source>“extra” is no JSON object.</source>
      <translation>«extra» — не объект JSON.</translation>
    </message>
    <message>
      <source>“attributes” is no JSON object.</source>
      <translation>«attributes» — не объект JSON.</translation>
    </message>
    <message>
      <source>The document has no “text”: it was exported without.</source>
      <translation>В документе нет «text»: он экспортирован без текста.</translation>
    </message>
    <message>
      <source>Export it from labelbuddy with the text.</source>
      <translation>Экспортируйте его из labelbuddy вместе с текстом.</translation>
    </message>
    <message>
      <source>it is no list of start, end, label and, perhaps, a note.</source>
      <translation>это не список из начала, конца, метки и, возможно, примечания.</translation>
    </message>
    <message>
      <source>The labeling interface of the project, under Settings:</source>
      <translation>Интерфейс разметки проекта (Labeling Interface), в Settings:</translation>
    </message>
    <message>
      <source>The task has no text in its “data”.</source>
      <translation>В «data» задания нет текста.</translation>
    </message>
    <message>
      <source>it has no “labels” in its “value”.</source>
      <translation>в его «value» нет «labels».</translation>
    </message>
    <message>
      <source>it has no “from_id” and “to_id”.</source>
      <translation>в ней нет «from_id» и «to_id».</translation>
    </message>
    <message>
      <source>it has no value.</source>
      <translation>нет значения.</translation>
    </message>
    <message>
      <source>A group of rows has more than {largest_group} GB.</source>
      <translation>Группа строк больше {largest_group} ГБ.</translation>
    </message>
    <message>
      <source>Write the file with smaller row groups.</source>
      <translation>Запишите файл с меньшими группами строк.</translation>
    </message>
    <message>
      <source>The file can’t be read as Parquet: {reason}.</source>
      <translation>Файл не читается как Parquet: {reason}.</translation>
    </message>
    <message>
      <source>Is it whole, and really Parquet?</source>
      <translation>Целый ли он и действительно ли это Parquet?</translation>
    </message>
    <message>
      <source>The PDF has {count} pages; it may have {most_pages}.</source>
      <translation>Страниц в PDF: {count}; допускается {most_pages}.</translation>
    </message>
    <message>
      <source>The PDF holds pictures of pages only: there is no text in it.</source>
      <translation>В PDF только изображения страниц: текста в нём нет.</translation>
    </message>
    <message>
      <source>Have a program for text recognition (OCR) read it first.</source>
      <translation>Сначала распознайте текст программой OCR.</translation>
    </message>
    <message>
      <source>Pages without text, perhaps pictures: {bare}.</source>
      <translation>Страницы без текста, возможно изображения: {bare}.</translation>
    </message>
    <message>
      <source>Left out as running heads, feet and page numbers: {shown}.</source>
      <translation>Опущены колонтитулы и номера страниц: {shown}.</translation>
    </message>
    <message>
      <source>This is no PDF, or a damaged one.</source>
      <translation>Это не PDF, или он повреждён.</translation>
    </message>
    <message>
      <source>The PDF is protected by a password.</source>
      <translation>PDF защищён паролем.</translation>
    </message>
    <message>
      <source>Save it without one and import that.</source>
      <translation>Сохраните его без пароля и импортируйте.</translation>
    </message>
    <message>
      <source>The PDF has more text than an article can have.</source>
      <translation>В PDF больше текста, чем может быть в статье.</translation>
    </message>
    <message>
      <source>Bring it into Prodigy with “prodigy db-in”; tokens are in it, so that every span fits.</source>
      <translation>Загрузите его в Prodigy командой «prodigy db-in»; токены в нём есть, поэтому подходит каждый фрагмент.</translation>
    </message>
    <message>
      <source>Train with “prodigy train --spancat”, as “--ner” takes no spans that overlap.</source>
      <translation>Обучайте командой «prodigy train --spancat»: «--ner» не принимает пересекающиеся фрагменты.</translation>
    </message>
    <message>
      <source>The line was rejected in Prodigy: its spans were left out.</source>
      <translation>Строка отклонена в Prodigy: её фрагменты пропущены.</translation>
    </message>
    <message>
      <source>it joins words that are no spans.</source>
      <translation>она соединяет слова, которые не являются фрагментами.</translation>
    </message>
    <message>
      <source>QualCoder takes over texts, codes and notes, but not the links between selections.</source>
      <translation>QualCoder принимает тексты, коды и примечания, но не связи между выделениями.</translation>
    </message>
    <message>
      <source>The file can’t be read as a REFI-QDA project: {error}.</source>
      <translation>Файл не читается как проект REFI-QDA: {error}.</translation>
    </message>
    <message>
      <source>Export it again from its program.</source>
      <translation>Экспортируйте его заново из исходной программы.</translation>
    </message>
    <message>
      <source>The XML is not of a REFI-QDA project.</source>
      <translation>Это XML не проекта REFI-QDA.</translation>
    </message>
    <message>
      <source>“{key}” must be a whole number.</source>
      <translation>«{key}» должно быть целым числом.</translation>
    </message>
    <message>
      <source>Selections without a code were left out.</source>
      <translation>Выделения без кода пропущены.</translation>
    </message>
    <message>
      <source>“more” is no JSON.</source>
      <translation>«more» — не JSON.</translation>
    </message>
    <message>
      <source>A selection has a code that the project has not.</source>
      <translation>У выделения код, которого нет в проекте.</translation>
    </message>
    <message>
      <source>Links between other things than selections of one text were left out.</source>
      <translation>Связи не между выделениями одного текста пропущены.</translation>
    </message>
    <message>
      <source>The text lies outside of the project: {path}.</source>
      <translation>Текст лежит вне проекта: {path}.</translation>
    </message>
    <message>
      <source>The file “{name}” is not in the archive.</source>
      <translation>В архиве нет файла «{name}».</translation>
    </message>
    <message>
      <source>“{name}” has more than {limit} MB.</source>
      <translation>«{name}» больше {limit} МБ.</translation>
    </message>
    <message>
      <source>There is no format “{name}” here.</source>
      <translation>Формата «{name}» здесь нет.</translation>
    </message>
    <message>
      <source>Choose one of: {known}.</source>
      <translation>Выберите одно из: {known}.</translation>
    </message>
    <message>
      <source>{title} needs a package that is not installed here: {needs}.</source>
      <translation>Для формата {title} нужен пакет, который здесь не установлен: {needs}.</translation>
    </message>
    <message>
      <source>Install it with: pip install "annotator[{format}]"</source>
      <translation>Установите его: pip install "annotator[{format}]"</translation>
    </message>
    <message>
      <source>doc.spans["sc"] has all spans; doc.ents has one of those that overlap.</source>
      <translation>В doc.spans["sc"] все фрагменты; в doc.ents из пересекающихся — один.</translation>
    </message>
    <message>
      <source>spancat proposes 1 to {suggested} tokens by itself; so config.cfg needs:</source>
      <translation>Сам spancat предлагает от 1 до {suggested} токенов, поэтому в config.cfg нужно:</translation>
    </message>
    <message>
      <source>The file is too large to be read at once.</source>
      <translation>Файл слишком велик, чтобы прочитать его целиком.</translation>
    </message>
    <message>
      <source>Write it as several files.</source>
      <translation>Запишите его несколькими файлами.</translation>
    </message>
    <message>
      <source>The file can’t be read: {strerror}.</source>
      <translation>Файл не читается: {strerror}.</translation>
    </message>
    <message>
      <source>spaCy can’t read the file: {reason}.</source>
      <translation>spaCy не может прочитать файл: {reason}.</translation>
    </message>
    <message>
      <source>Is it whole, and really a DocBin?</source>
      <translation>Целый ли он и действительно ли это DocBin?</translation>
    </message>
    <message>
      <source>A quotation mark opens in this row that does not close: the rest can’t be read.</source>
      <translation>В этой строке кавычка открыта и не закрыта: остальное не прочитать.</translation>
    </message>
    <message>
      <source>A quotation mark stands in a cell that is in quotation marks.</source>
      <translation>Кавычка стоит внутри ячейки, которая сама в кавычках.</translation>
    </message>
    <message>
      <source>Close it in the program that wrote the file, then import it again.</source>
      <translation>Закройте её в программе, которая создала файл, и импортируйте снова.</translation>
    </message>
    <message>
      <source>There it must be doubled: “""”.</source>
      <translation>Там её нужно удвоить: «""».</translation>
    </message>
    <message>
      <source>Cells in this row: {cells}; columns of the table: {width}.</source>
      <translation>Ячеек в этой строке: {cells}; столбцов в таблице: {width}.</translation>
    </message>
    <message>
      <source>A cell with the delimiter or a line end in it must stand in quotation marks.</source>
      <translation>Ячейка с разделителем или концом строки внутри должна стоять в кавычках.</translation>
    </message>
    <message>
      <source>It is not certain which column has the text; there are: {names}.</source>
      <translation>Неясно, в каком столбце текст; есть: {names}.</translation>
    </message>
    <message>
      <source>Import the table by itself to choose it, or name it, as in: --columns text=NAME.</source>
      <translation>Импортируйте таблицу отдельно, чтобы выбрать его, или назовите, например: --columns text=NAME.</translation>
    </message>
    <message>
      <source>There is no “{wanted}” to map.</source>
      <translation>Нет поля «{wanted}», которому можно сопоставить столбец.</translation>
    </message>
    <message>
      <source>Fields are: {known}.</source>
      <translation>Поля: {known}.</translation>
    </message>
    <message>
      <source>There is no column “{column}”.</source>
      <translation>Столбца «{column}» нет.</translation>
    </message>
    <message>
      <source>Columns are: {names}.</source>
      <translation>Столбцы: {names}.</translation>
    </message>
    <message>
      <source>The row has no text.</source>
      <translation>В строке нет текста.</translation>
    </message>
    <message>
      <source>The line is too long for a table.</source>
      <translation>Строка слишком длинна для таблицы.</translation>
    </message>
    <message>
      <source>The rest was not read.</source>
      <translation>Остальное не прочитано.</translation>
    </message>
    <message>
      <source>Dates that can’t be read, or in two ways, were kept as they stand, as further data.</source>
      <translation>Даты, которые не читаются или читаются двояко, сохранены как есть среди прочих данных.</translation>
    </message>
    <message>
      <source>Not far behind this line there are letters that are not in the encoding of the file.</source>
      <translation>Недалеко за этой строкой есть буквы не в кодировке файла.</translation>
    </message>
    <message>
      <source>What is above was read. Save the file as UTF-8, then import it again.</source>
      <translation>Всё выше прочитано. Сохраните файл в UTF-8 и импортируйте снова.</translation>
    </message>
    <message>
      <source>There are no rows in the file.</source>
      <translation>В файле нет строк.</translation>
    </message>
    <message>
      <source>The table has more than {max_columns} columns.</source>
      <translation>В таблице больше {max_columns} столбцов.</translation>
    </message>
    <message>
      <source>There are no JSON objects with keys in the file.</source>
      <translation>В файле нет объектов JSON с ключами.</translation>
    </message>
    <message>
      <source>The file is empty.</source>
      <translation>Файл пуст.</translation>
    </message>
    <message>
      <source>“{tag}” is no tag like O, B-name or I-name.</source>
      <translation>«{tag}» — не тег вида O, B-имя или I-имя.</translation>
    </message>
    <message>
      <source>holds only blanks</source>
      <translation>содержит только пробелы</translation>
    </message>
    <message>
      <source>is empty</source>
      <translation>пуст</translation>
    </message>
    <message>
      <source>The file {what}: there is no text in it.</source>
      <translation>Файл {what}: текста в нём нет.</translation>
    </message>
    <message>
      <source>{what} is no JSON object.</source>
      <translation>{what} — не объект JSON.</translation>
    </message>
    <message>
      <source>{what} is no list.</source>
      <translation>{what} — не список.</translation>
    </message>
    <message>
      <source>“{key}” is no text.</source>
      <translation>«{key}» — не текст.</translation>
    </message>
    <message>
      <source>it has no “{key}”.</source>
      <translation>в нём нет «{key}».</translation>
    </message>
    <message>
      <source>“id” is neither text nor a number.</source>
      <translation>«id» — не текст и не число.</translation>
    </message>
    <message>
      <source>“{key}” is nested more than {deepest} levels deep.</source>
      <translation>«{key}» вложен глубже {deepest} уровней.</translation>
    </message>
    <message>
      <source>“{key}” in “meta” is no text.</source>
      <translation>«{key}» в «meta» — не текст.</translation>
    </message>
    <message>
      <source>It was left out; the rest of the line was kept.</source>
      <translation>Это опущено; остальное в строке сохранено.</translation>
    </message>
    <message>
      <source>The page does not hold the text that its annotations are about.</source>
      <translation>На странице нет текста, к которому относятся её аннотации.</translation>
    </message>
    <message>
      <source>Nothing is fetched from an address: import the text.</source>
      <translation>По адресу ничего не загружается: импортируйте текст.</translation>
    </message>
    <message>
      <source>it has no body that tags.</source>
      <translation>в ней нет тела с меткой.</translation>
    </message>
    <message>
      <source>it has no “TextPositionSelector”.</source>
      <translation>в ней нет «TextPositionSelector».</translation>
    </message>
    <message>
      <source>it has no two annotations and a body that tags.</source>
      <translation>в ней нет двух аннотаций и тела с меткой.</translation>
    </message>
    <message>
      <source>The JSON in a body is not valid.</source>
      <translation>JSON в теле аннотации неправильный.</translation>
    </message>
    <message>
      <source>Taken off the text as its head: {meta}.</source>
      <translation>Снято с текста как шапка: {meta}.</translation>
    </message>
    <message>
      <source>The file holds no text.</source>
      <translation>В файле нет текста.</translation>
    </message>
    <message>
      <source>This is a folder, not a file.</source>
      <translation>Это папка, а не файл.</translation>
    </message>
    <message>
      <source>Import the files in it.</source>
      <translation>Импортируйте файлы из неё.</translation>
    </message>
    <message>
      <source>This is a device, not a file.</source>
      <translation>Это устройство, а не файл.</translation>
    </message>
    <message>
      <source>Copy its content to a file first.</source>
      <translation>Сначала скопируйте его содержимое в файл.</translation>
    </message>
    <message>
      <source>The file has {st_size} MB; a text may have {limit} MB.</source>
      <translation>В файле {st_size} МБ; в тексте может быть {limit} МБ.</translation>
    </message>
    <message>
      <source>The file has a DOCTYPE.</source>
      <translation>В файле есть DOCTYPE.</translation>
    </message>
    <message>
      <source>Remove it: it is not needed.</source>
      <translation>Удалите его: он не нужен.</translation>
    </message>
    <message>
      <source>The file is not valid XML: {reason}.</source>
      <translation>Файл не является правильным XML: {reason}.</translation>
    </message>
    <message>
      <source>The letters of the name “{name}” are a guess.</source>
      <translation>Буквы имени «{name}» угаданы.</translation>
    </message>
    <message>
      <source>The files of the archive have more than {most_bytes} MB together.</source>
      <translation>Файлы архива вместе больше {most_bytes} МБ.</translation>
    </message>
    <message>
      <source>Unpack it and import the folder.</source>
      <translation>Распакуйте его и импортируйте папку.</translation>
    </message>
    <message>
      <source>Its name leads out of the archive, so it was left out.</source>
      <translation>Его имя ведёт за пределы архива, поэтому он пропущен.</translation>
    </message>
    <message>
      <source>It is protected by a password.</source>
      <translation>Он защищён паролем.</translation>
    </message>
    <message>
      <source>Unpack the archive and import that.</source>
      <translation>Распакуйте архив и импортируйте файл.</translation>
    </message>
    <message>
      <source>It unpacks to far more than articles have, so it was left out.</source>
      <translation>При распаковке он намного больше, чем бывают статьи, поэтому пропущен.</translation>
    </message>
    <message>
      <source>It is an archive in an archive.</source>
      <translation>Это архив внутри архива.</translation>
    </message>
    <message>
      <source>Unpack it and import what is in it.</source>
      <translation>Распакуйте его и импортируйте содержимое.</translation>
    </message>
    <message>
      <source>There are no files in the archive.</source>
      <translation>В архиве нет файлов.</translation>
    </message>
    <message>
      <source>The archive has {entries} files; it may have {most_entries}.</source>
      <translation>Файлов в архиве: {entries}; допускается {most_entries}.</translation>
    </message>
    <message>
      <source>It can't be unpacked: the archive is damaged there.</source>
      <translation>Не распаковывается: архив в этом месте повреждён.</translation>
    </message>
    <message>
      <source>The archive can't be read: {strerror}.</source>
      <translation>Архив не читается: {strerror}.</translation>
    </message>
    <message>
      <source>This is no ZIP archive, or a damaged one.</source>
      <translation>Это не архив ZIP, или он повреждён.</translation>
    </message>
  </context>
  <context>
    <name>export_preview</name>
    <message>
      <source>First export here.</source>
      <translation>Первый экспорт сюда.</translation>
    </message>
    <message>
      <source>The last export here has another format.</source>
      <translation>Последний экспорт сюда имеет другой формат.</translation>
    </message>
    <message>
      <source>The last export here can’t be compared.</source>
      <translation>Последний экспорт сюда нельзя сравнить.</translation>
    </message>
    <message>
      <source>Nothing has changed since the last export here, {time}.</source>
      <translation>С последнего экспорта сюда, {time}, ничего не изменилось.</translation>
    </message>
    <message>
      <source>Since the last export here, {time}: {changes}</source>
      <translation>С последнего экспорта сюда, {time}: {changes}</translation>
    </message>
    <message>
      <source>All articles are kept in their splits already.</source>
      <translation>Все статьи уже закреплены в своих выборках.</translation>
    </message>
    <message numerus="yes">
      <source>{count} more articles stay in their splits from now on.</source>
      <translation>
        <numerusform>Отныне в своей выборке закреплена ещё {count} статья.</numerusform>
        <numerusform>Отныне в своих выборках закреплены ещё {count} статьи.</numerusform>
        <numerusform>Отныне в своих выборках закреплено ещё {count} статей.</numerusform>
      </translation>
    </message>
    <message>
      <source>(not a text file)</source>
      <translation>(не текстовый файл)</translation>
    </message>
    <message>
      <source>The longest span stays</source>
      <translation>Остаётся самый длинный фрагмент</translation>
    </message>
    <message>
      <source>The innermost span stays</source>
      <translation>Остаётся самый внутренний фрагмент</translation>
    </message>
    <message>
      <source>The label that comes first stays</source>
      <translation>Остаётся метка, стоящая выше в списке</translation>
    </message>
    <message>
      <source>The article is left out</source>
      <translation>Статья опускается</translation>
    </message>
  </context>
  <context>
    <name>filter_texts</name>
    <message>
      <source>As they came</source>
      <translation>Как поступили</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Дата</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Заголовок</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Длина</translation>
    </message>
    <message>
      <source>flagged</source>
      <translation>с флажком</translation>
    </message>
    <message>
      <source>not flagged</source>
      <translation>без флажка</translation>
    </message>
    <message>
      <source>with {label}</source>
      <translation>с меткой {label}</translation>
    </message>
    <message>
      <source>without {label}</source>
      <translation>без метки {label}</translation>
    </message>
    <message>
      <source>no source</source>
      <translation>без источника</translation>
    </message>
    <message>
      <source>from {date}</source>
      <translation>с {date}</translation>
    </message>
    <message>
      <source>until {date}</source>
      <translation>до {date}</translation>
    </message>
    <message>
      <source>work of {annotator}</source>
      <translation>работа: {annotator}</translation>
    </message>
    <message>
      <source>with a note</source>
      <translation>с примечанием</translation>
    </message>
    <message>
      <source>without a note</source>
      <translation>без примечания</translation>
    </message>
    <message numerus="yes">
      <source>{count} chosen articles</source>
      <translation>
        <numerusform>{count} выбранная статья</numerusform>
        <numerusform>{count} выбранные статьи</numerusform>
        <numerusform>{count} выбранных статей</numerusform>
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
      <translation>В тексте</translation>
    </message>
    <message>
      <source>With the Mouse</source>
      <translation>Мышью</translation>
    </message>
    <message>
      <source>In Lists and Fields</source>
      <translation>В списках и полях</translation>
    </message>
    <message>
      <source>Move the caret</source>
      <translation>Двигать курсор</translation>
    </message>
    <message>
      <source>arrows</source>
      <translation>стрелки</translation>
    </message>
    <message>
      <source>Move it by a word</source>
      <translation>На слово</translation>
    </message>
    <message>
      <source>Move it by a paragraph</source>
      <translation>На абзац</translation>
    </message>
    <message>
      <source>To the start or end of the line</source>
      <translation>В начало или конец строки</translation>
    </message>
    <message>
      <source>To the start or end of the text</source>
      <translation>В начало или конец текста</translation>
    </message>
    <message>
      <source>A screen up or down</source>
      <translation>На экран вверх или вниз</translation>
    </message>
    <message>
      <source>Select on the way</source>
      <translation>Выделять по пути</translation>
    </message>
    <message>
      <source>Shift with each of these</source>
      <translation>Shift с любой из них</translation>
    </message>
    <message>
      <source>Tag the selection with the armed label</source>
      <translation>Пометить выделенное закреплённой меткой</translation>
    </message>
    <message>
      <source>A taken edge: move it by a character</source>
      <translation>Взятая граница: на символ</translation>
    </message>
    <message>
      <source>A taken edge: move it by a word</source>
      <translation>Взятая граница: на слово</translation>
    </message>
    <message>
      <source>A taken edge: let it go</source>
      <translation>Взятая граница: отпустить</translation>
    </message>
    <message>
      <source>A link: choose its other end</source>
      <translation>Связь: выбрать второй конец</translation>
    </message>
    <message>
      <source>its digit, or Tab and Enter</source>
      <translation>его цифра либо Tab и Enter</translation>
    </message>
    <message>
      <source>Out of edge, link, armed label, selection, span</source>
      <translation>Выйти из границы, связи, закреплённой метки, выделения, фрагмента</translation>
    </message>
    <message>
      <source>Select whole words</source>
      <translation>Выделить целые слова</translation>
    </message>
    <message>
      <source>drag</source>
      <translation>тянуть</translation>
    </message>
    <message>
      <source>Select exact characters</source>
      <translation>Выделить точно по символам</translation>
    </message>
    <message>
      <source>{key} and drag</source>
      <translation>{key} и тянуть</translation>
    </message>
    <message>
      <source>Select a word, a quotation, a paragraph</source>
      <translation>Выделить слово, цитату, абзац</translation>
    </message>
    <message>
      <source>2, 3, 4 clicks</source>
      <translation>2, 3, 4 щелчка</translation>
    </message>
    <message>
      <source>Extend the selection</source>
      <translation>Расширить выделение</translation>
    </message>
    <message>
      <source>Shift and click</source>
      <translation>Shift и щелчок</translation>
    </message>
    <message>
      <source>Make a span active, then the outer one</source>
      <translation>Сделать фрагмент активным, затем внешний</translation>
    </message>
    <message>
      <source>click, click again</source>
      <translation>щелчок, ещё щелчок</translation>
    </message>
    <message>
      <source>Move an edge of the active span</source>
      <translation>Сдвинуть границу активного фрагмента</translation>
    </message>
    <message>
      <source>drag its handle</source>
      <translation>тянуть за ручку</translation>
    </message>
    <message>
      <source>click</source>
      <translation>щелчок</translation>
    </message>
    <message>
      <source>Go to the end of a link that is out of view</source>
      <translation>К концу связи, которого не видно</translation>
    </message>
    <message>
      <source>click its chip</source>
      <translation>щелчок по его плашке</translation>
    </message>
    <message>
      <source>What can be done here</source>
      <translation>Что здесь можно сделать</translation>
    </message>
    <message>
      <source>right click</source>
      <translation>правый щелчок</translation>
    </message>
    <message>
      <source>Larger or smaller text</source>
      <translation>Крупнее или мельче текст</translation>
    </message>
    <message>
      <source>{key} and wheel</source>
      <translation>{key} и колесо</translation>
    </message>
    <message>
      <source>Back to the text</source>
      <translation>Назад к тексту</translation>
    </message>
    <message>
      <source>From the search to what was found</source>
      <translation>Из поиска к найденному</translation>
    </message>
    <message>
      <source>Into the text of the article or span</source>
      <translation>В текст статьи или фрагмента</translation>
    </message>
    <message>
      <source>the menu of the right button</source>
      <translation>меню правой кнопки</translation>
    </message>
    <message>
      <source>leaving, confirming and going on</source>
      <translation>выход, подтверждение и переход дальше</translation>
    </message>
    <message>
      <source>moving the caret</source>
      <translation>перемещение курсора</translation>
    </message>
    <message>
      <source>selecting, cutting and pasting in fields</source>
      <translation>выделение, вырезание и вставка в полях</translation>
    </message>
    <message>
      <source>the labels of a project</source>
      <translation>метки проекта</translation>
    </message>
    <message>
      <source>opening a menu</source>
      <translation>открытие меню</translation>
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
      <translation>Папка для brat: тексты, отдельные аннотации и их настройка</translation>
    </message>
    <message>
      <source>UIMA CAS</source>
      <translation>UIMA CAS</translation>
    </message>
    <message>
      <source>A folder of XMI documents with their type system, for INCEpTION and UIMA</source>
      <translation>Папка документов XMI с системой типов, для INCEpTION и UIMA</translation>
    </message>
    <message>
      <source>Chat</source>
      <translation>Чат</translation>
    </message>
    <message>
      <source>JSONL of conversations to fine-tune language models, with the schema of answers</source>
      <translation>JSONL с диалогами для дообучения языковых моделей, со схемой ответов</translation>
    </message>
    <message>
      <source>CoNLL (BIO)</source>
      <translation>CoNLL (BIO)</translation>
    </message>
    <message>
      <source>A token a line with its BIO tag, for taggers; no overlaps, no relations</source>
      <translation>По токену в строке с тегом BIO, для теггеров; без перекрытий и связей</translation>
    </message>
    <message>
      <source>CSV for spreadsheets</source>
      <translation>CSV для таблиц</translation>
    </message>
    <message>
      <source>A row for each span, with its words, attributes and speakers; opens in Excel</source>
      <translation>Строка на каждый фрагмент с его словами, атрибутами и говорящими; открывается в Excel</translation>
    </message>
    <message>
      <source>doccano</source>
      <translation>doccano</translation>
    </message>
    <message>
      <source>JSONL for doccano: spans and relations, metadata as columns</source>
      <translation>JSONL для doccano: фрагменты и связи, метаданные как столбцы</translation>
    </message>
    <message>
      <source>Word document</source>
      <translation>Документ Word</translation>
    </message>
    <message>
      <source>One article a file: paragraphs and tables; title, author and date become metadata</source>
      <translation>Одна статья в файле: абзацы и таблицы; заголовок, автор и дата становятся метаданными</translation>
    </message>
    <message>
      <source>GLiNER</source>
      <translation>GLiNER</translation>
    </message>
    <message>
      <source>JSON to train GLiNER: tokens, spans by token, relations</source>
      <translation>JSON для обучения GLiNER: токены, фрагменты по токенам, связи</translation>
    </message>
    <message>
      <source>Web page (HTML)</source>
      <translation>Веб-страница (HTML)</translation>
    </message>
    <message>
      <source>The main article of a saved page, with its title, author, date, site and address</source>
      <translation>Основная статья сохранённой страницы с заголовком, автором, датой, сайтом и адресом</translation>
    </message>
    <message>
      <source>Hugging Face data set</source>
      <translation>Набор данных Hugging Face</translation>
    </message>
    <message>
      <source>A folder that datasets loads: text, spans and relations, tokens with tags, a card</source>
      <translation>Папка, которую загружает datasets: текст, фрагменты и связи, токены с тегами, карточка</translation>
    </message>
    <message>
      <source>Annotator JSONL</source>
      <translation>Annotator JSONL</translation>
    </message>
    <message>
      <source>One JSON object a line: text, metadata, spans and relations of one annotator</source>
      <translation>По объекту JSON на строку: текст, метаданные, фрагменты и связи одного разметчика</translation>
    </message>
    <message>
      <source>labelbuddy</source>
      <translation>labelbuddy</translation>
    </message>
    <message>
      <source>Documents and annotations that labelbuddy exported as JSON or JSONL</source>
      <translation>Документы и аннотации, экспортированные из labelbuddy как JSON или JSONL</translation>
    </message>
    <message>
      <source>Label Studio</source>
      <translation>Label Studio</translation>
    </message>
    <message>
      <source>JSON for Label Studio: a task for each article, annotations by annotator</source>
      <translation>JSON для Label Studio: задание на каждую статью, аннотации по разметчикам</translation>
    </message>
    <message>
      <source>Markdown</source>
      <translation>Markdown</translation>
    </message>
    <message>
      <source>One article a file; front matter and the first heading become metadata</source>
      <translation>Одна статья в файле; вводный блок и первый заголовок становятся метаданными</translation>
    </message>
    <message>
      <source>Parquet</source>
      <translation>Parquet</translation>
    </message>
    <message>
      <source>The columns of the Hugging Face data set in one compressed file</source>
      <translation>Столбцы набора данных Hugging Face в одном сжатом файле</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>The text of all pages as paragraphs; title, author and date become metadata</source>
      <translation>Текст всех страниц абзацами; заголовок, автор и дата становятся метаданными</translation>
    </message>
    <message>
      <source>Prodigy</source>
      <translation>Prodigy</translation>
    </message>
    <message>
      <source>JSONL for Prodigy: tokens, spans and relations</source>
      <translation>JSONL для Prodigy: токены, фрагменты и связи</translation>
    </message>
    <message>
      <source>REFI-QDA project</source>
      <translation>Проект REFI-QDA</translation>
    </message>
    <message>
      <source>One .qdpx file for QualCoder, MAXQDA, NVivo, ATLAS.ti: texts, codes, links, notes</source>
      <translation>Один файл .qdpx для QualCoder, MAXQDA, NVivo, ATLAS.ti: тексты, коды, связи, примечания</translation>
    </message>
    <message>
      <source>spaCy DocBin</source>
      <translation>spaCy DocBin</translation>
    </message>
    <message>
      <source>A file for “spacy train”: all spans under "sc", and entities that do not overlap</source>
      <translation>Файл для «spacy train»: все фрагменты под "sc" и сущности без перекрытий</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Таблица</translation>
    </message>
    <message>
      <source>CSV, TSV or JSON with an article in each row, by columns that you choose</source>
      <translation>CSV, TSV или JSON: статья в каждой строке, столбцы выбираете вы</translation>
    </message>
    <message>
      <source>Plain text</source>
      <translation>Простой текст</translation>
    </message>
    <message>
      <source>One article a file; headline, source, editor, date and dateline become metadata</source>
      <translation>По статье на файл; заголовок, источник, редактор, дата и место становятся метаданными</translation>
    </message>
    <message>
      <source>Web Annotation</source>
      <translation>Web Annotation</translation>
    </message>
    <message>
      <source>JSON-LD lines of the W3C's Web Annotation model: a page for each article</source>
      <translation>Строки JSON-LD по модели W3C Web Annotation: страница на каждую статью</translation>
    </message>
    <message>
      <source>ZIP archive</source>
      <translation>Архив ZIP</translation>
    </message>
    <message>
      <source>Each file in the archive by the reader that fits it</source>
      <translation>Каждый файл архива читается подходящим способом</translation>
    </message>
  </context>
  <context>
    <name>markdown</name>
    <message>
      <source>The guideline is too long; the rest of it is not shown.</source>
      <translation>Руководство слишком длинное; остальное не показано.</translation>
    </message>
  </context>
  <context>
    <name>narrator</name>
    <message>
      <source>{number} of {total}</source>
      <translation>{number} из {total}</translation>
    </message>
    <message>
      <source>out of {label}</source>
      <translation>за пределами {label}</translation>
    </message>
    <message>
      <source>no span active</source>
      <translation>нет активного фрагмента</translation>
    </message>
    <message>
      <source>with a note</source>
      <translation>с примечанием</translation>
    </message>
  </context>
  <context>
    <name>numbers</name>
    <message>
      <source>“{text}” is no number, so “{name}” stays as it was.</source>
      <translation>«{text}» — не число, поэтому «{name}» осталось прежним.</translation>
    </message>
    <message>
      <source>Write it like 240100000000 or 26.3.</source>
      <translation>Пишите так: 240100000000 или 26.3.</translation>
    </message>
  </context>
  <context>
    <name>operations</name>
    <message>
      <source>Add article</source>
      <translation>добавление статьи</translation>
    </message>
    <message>
      <source>Added article</source>
      <translation>Статья добавлена</translation>
    </message>
    <message>
      <source>Put the head back</source>
      <translation>возврат шапки</translation>
    </message>
    <message>
      <source>Edit metadata</source>
      <translation>правка метаданных</translation>
    </message>
    <message>
      <source>Edited metadata</source>
      <translation>Метаданные изменены</translation>
    </message>
    <message>
      <source>Delete article</source>
      <translation>удаление статьи</translation>
    </message>
    <message>
      <source>Delete {rows} articles</source>
      <translation>удаление статей ({rows})</translation>
    </message>
    <message>
      <source>Reopen {rows} articles</source>
      <translation>возврат в открытые (статей: {rows})</translation>
    </message>
    <message>
      <source>Mark {rows} articles done</source>
      <translation>отметка «готово» (статей: {rows})</translation>
    </message>
    <message>
      <source>Skip {rows} articles</source>
      <translation>пропуск статей ({rows})</translation>
    </message>
    <message>
      <source>Flag {rows} articles</source>
      <translation>установка флажка (статей: {rows})</translation>
    </message>
    <message>
      <source>Unflag {rows} articles</source>
      <translation>снятие флажка (статей: {rows})</translation>
    </message>
    <message>
      <source>Deleted article</source>
      <translation>Статья удалена</translation>
    </message>
    <message>
      <source>Deleted {rows} articles</source>
      <translation>Удалено статей: {rows}</translation>
    </message>
    <message>
      <source>Reopened {rows} articles</source>
      <translation>Снова открыто статей: {rows}</translation>
    </message>
    <message>
      <source>Marked {rows} articles done</source>
      <translation>Отмечено готовыми: {rows}</translation>
    </message>
    <message>
      <source>Skipped {rows} articles</source>
      <translation>Пропущено статей: {rows}</translation>
    </message>
    <message>
      <source>Flagged {rows} articles</source>
      <translation>Флажок поставлен (статей: {rows})</translation>
    </message>
    <message>
      <source>Unflagged {rows} articles</source>
      <translation>Флажок снят (статей: {rows})</translation>
    </message>
    <message>
      <source>Reopen</source>
      <translation>возврат статьи в открытые</translation>
    </message>
    <message>
      <source>Reopened</source>
      <translation>Статья снова открыта</translation>
    </message>
    <message>
      <source>Mark done</source>
      <translation>отметка «готово»</translation>
    </message>
    <message>
      <source>Marked done</source>
      <translation>Статья отмечена готовой</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>пропуск статьи</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Статья пропущена</translation>
    </message>
    <message>
      <source>Flag</source>
      <translation>установка флажка</translation>
    </message>
    <message>
      <source>Flagged</source>
      <translation>Флажок поставлен</translation>
    </message>
    <message>
      <source>Unflag</source>
      <translation>снятие флажка</translation>
    </message>
    <message>
      <source>Unflagged</source>
      <translation>Флажок снят</translation>
    </message>
    <message>
      <source>Edit article note</source>
      <translation>правка примечания к статье</translation>
    </message>
    <message>
      <source>Edited article note</source>
      <translation>Примечание к статье изменено</translation>
    </message>
    <message>
      <source>Correct text</source>
      <translation>исправление текста</translation>
    </message>
    <message>
      <source>Corrected text</source>
      <translation>Текст исправлен</translation>
    </message>
    <message>
      <source>Save filter {name}</source>
      <translation>сохранение отбора «{name}»</translation>
    </message>
    <message>
      <source>Saved filter {name}</source>
      <translation>Отбор «{name}» сохранён</translation>
    </message>
    <message>
      <source>Rename filter {name}</source>
      <translation>переименование отбора «{name}»</translation>
    </message>
    <message>
      <source>Renamed filter {name}</source>
      <translation>Отбор «{name}» переименован</translation>
    </message>
    <message>
      <source>Delete filter {saved}</source>
      <translation>удаление отбора «{saved}»</translation>
    </message>
    <message>
      <source>Deleted filter {saved}</source>
      <translation>Отбор «{saved}» удалён</translation>
    </message>
    <message>
      <source>Change guideline</source>
      <translation>изменение руководства</translation>
    </message>
    <message>
      <source>Changed guideline</source>
      <translation>Руководство изменено</translation>
    </message>
    <message>
      <source>Replace guideline</source>
      <translation>замена руководства</translation>
    </message>
    <message>
      <source>Replaced guideline</source>
      <translation>Руководство заменено</translation>
    </message>
    <message>
      <source>An import</source>
      <translation>импорт</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>импорт</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>Импортировано</translation>
    </message>
    <message>
      <source>the statuses</source>
      <translation>статусы</translation>
    </message>
    <message>
      <source>1 article</source>
      <translation>1 статья</translation>
    </message>
    <message>
      <source>{articles} articles</source>
      <translation>статей: {articles}</translation>
    </message>
    <message>
      <source>1 span</source>
      <translation>1 фрагмент</translation>
    </message>
    <message>
      <source>{spans} spans</source>
      <translation>фрагментов: {spans}</translation>
    </message>
    <message>
      <source>1 relation</source>
      <translation>1 связь</translation>
    </message>
    <message>
      <source>{relations} relations</source>
      <translation>связей: {relations}</translation>
    </message>
    <message>
      <source>Import {report}</source>
      <translation>импорт ({report})</translation>
    </message>
    <message>
      <source>Imported {report}</source>
      <translation>Импортировано: {report}</translation>
    </message>
    <message>
      <source>Add label {name}</source>
      <translation>добавление метки «{name}»</translation>
    </message>
    <message>
      <source>Added label {name}</source>
      <translation>Метка «{name}» добавлена</translation>
    </message>
    <message>
      <source>Add precedent</source>
      <translation>добавление прецедента</translation>
    </message>
    <message>
      <source>Added precedent</source>
      <translation>Прецедент добавлен</translation>
    </message>
    <message>
      <source>Change ruling</source>
      <translation>изменение решения</translation>
    </message>
    <message>
      <source>Changed ruling</source>
      <translation>Решение изменено</translation>
    </message>
    <message>
      <source>Delete precedent</source>
      <translation>удаление прецедента</translation>
    </message>
    <message>
      <source>Deleted precedent</source>
      <translation>Прецедент удалён</translation>
    </message>
    <message>
      <source>Undo {operation}</source>
      <translation>отмена: {operation}</translation>
    </message>
    <message>
      <source>Redo {operation}</source>
      <translation>возврат: {operation}</translation>
    </message>
    <message>
      <source>Continue {target}</source>
      <translation>продолжение «{target}»</translation>
    </message>
    <message>
      <source>Continued {target}</source>
      <translation>Продолжено: {target}</translation>
    </message>
    <message>
      <source>Link {source} to {target}</source>
      <translation>связь «{source}» → «{target}»</translation>
    </message>
    <message>
      <source>Linked {source} to {target}</source>
      <translation>Связано: {source} → {target}</translation>
    </message>
    <message>
      <source>Continue {target} (no longer unattributed)</source>
      <translation>продолжение «{target}» (теперь с говорящим)</translation>
    </message>
    <message>
      <source>Continued {target} (no longer unattributed)</source>
      <translation>Продолжено: {target} (теперь с говорящим)</translation>
    </message>
    <message>
      <source>Link {source} to {target} (no longer unattributed)</source>
      <translation>связь «{source}» → «{target}» (теперь с говорящим)</translation>
    </message>
    <message>
      <source>Linked {source} to {target} (no longer unattributed)</source>
      <translation>Связано: {source} → {target} (теперь с говорящим)</translation>
    </message>
    <message>
      <source>Remove link “{type}”</source>
      <translation>удаление связи «{type}»</translation>
    </message>
    <message>
      <source>Removed link “{type}”</source>
      <translation>Связь «{type}» убрана</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>Исправление</translation>
    </message>
    <message>
      <source>Reorder labels</source>
      <translation>смена порядка меток</translation>
    </message>
    <message>
      <source>Reordered labels</source>
      <translation>Порядок меток изменён</translation>
    </message>
    <message>
      <source>Add relation type {name}</source>
      <translation>добавление типа связи «{name}»</translation>
    </message>
    <message>
      <source>Added relation type {name}</source>
      <translation>Тип связи «{name}» добавлен</translation>
    </message>
    <message>
      <source>Rename relation type {type} to {name}</source>
      <translation>переименование типа связи «{type}» в «{name}»</translation>
    </message>
    <message>
      <source>Renamed relation type {type} to {name}</source>
      <translation>Тип связи «{type}» переименован в «{name}»</translation>
    </message>
    <message>
      <source>Import labels</source>
      <translation>импорт меток</translation>
    </message>
    <message>
      <source>Imported labels</source>
      <translation>Метки импортированы</translation>
    </message>
    <message>
      <source>Merge {old} into {new}</source>
      <translation>объединение «{old}» с «{new}»</translation>
    </message>
    <message>
      <source>Delete label {label}</source>
      <translation>удаление метки «{label}»</translation>
    </message>
    <message>
      <source>Change relation type {type}</source>
      <translation>изменение типа связи «{type}»</translation>
    </message>
    <message>
      <source>Remove relation type {type}</source>
      <translation>удаление типа связи «{type}»</translation>
    </message>
    <message>
      <source>Rename attribute {old} to {after}</source>
      <translation>переименование атрибута «{old}» в «{after}»</translation>
    </message>
    <message>
      <source>Set choices of {name}</source>
      <translation>ввод вариантов «{name}»</translation>
    </message>
    <message>
      <source>Change type of {name}</source>
      <translation>смена типа атрибута «{name}»</translation>
    </message>
    <message>
      <source>Remove attribute {name} of {label}</source>
      <translation>удаление атрибута «{name}» метки «{label}»</translation>
    </message>
    <message>
      <source>Merged {old} into {new}</source>
      <translation>Метка «{old}» объединена с «{new}»</translation>
    </message>
    <message>
      <source>Deleted label {label}</source>
      <translation>Метка «{label}» удалена</translation>
    </message>
    <message>
      <source>Changed relation type {type}</source>
      <translation>Тип связи «{type}» изменён</translation>
    </message>
    <message>
      <source>Removed relation type {type}</source>
      <translation>Тип связи «{type}» удалён</translation>
    </message>
    <message>
      <source>Renamed attribute {old} to {after}</source>
      <translation>Атрибут «{old}» переименован в «{after}»</translation>
    </message>
    <message>
      <source>Changed type of {name}</source>
      <translation>Тип атрибута «{name}» изменён</translation>
    </message>
    <message>
      <source>Removed attribute {name} of {label}</source>
      <translation>Атрибут «{name}» метки «{label}» удалён</translation>
    </message>
    <message>
      <source>attribute {name}</source>
      <translation>атрибута {name}</translation>
    </message>
    <message>
      <source>{removed} links</source>
      <translation>связей: {removed}</translation>
    </message>
    <message>
      <source>{removed} link</source>
      <translation>связи ({removed})</translation>
    </message>
    <message>
      <source>{equal} duplicates</source>
      <translation>повторов: {equal}</translation>
    </message>
    <message>
      <source>{equal} duplicate</source>
      <translation>повтора ({equal})</translation>
    </message>
    <message>
      <source>Merge {old} into {new} (without {parts})</source>
      <translation>объединение «{old}» с «{new}» (без {parts})</translation>
    </message>
    <message>
      <source>Merged {old} into {new} (without {parts})</source>
      <translation>Метка «{old}» объединена с «{new}» (без {parts})</translation>
    </message>
    <message>
      <source>Delete label {label} (without {parts})</source>
      <translation>удаление метки «{label}» (без {parts})</translation>
    </message>
    <message>
      <source>Deleted label {label} (without {parts})</source>
      <translation>Метка «{label}» удалена (без {parts})</translation>
    </message>
    <message>
      <source>Change relation type {type} (without {parts})</source>
      <translation>изменение типа связи «{type}» (без {parts})</translation>
    </message>
    <message>
      <source>Changed relation type {type} (without {parts})</source>
      <translation>Тип связи «{type}» изменён (без {parts})</translation>
    </message>
    <message>
      <source>Remove relation type {type} (without {parts})</source>
      <translation>удаление типа связи «{type}» (без {parts})</translation>
    </message>
    <message>
      <source>Removed relation type {type} (without {parts})</source>
      <translation>Тип связи «{type}» удалён (без {parts})</translation>
    </message>
    <message>
      <source>Rename attribute {old} to {after} (without {parts})</source>
      <translation>переименование атрибута «{old}» в «{after}» (без {parts})</translation>
    </message>
    <message>
      <source>Renamed attribute {old} to {after} (without {parts})</source>
      <translation>Атрибут «{old}» переименован в «{after}» (без {parts})</translation>
    </message>
    <message>
      <source>Set choices of {name} (without {parts})</source>
      <translation>ввод вариантов «{name}» (без {parts})</translation>
    </message>
    <message>
      <source>Change type of {name} (without {parts})</source>
      <translation>смена типа атрибута «{name}» (без {parts})</translation>
    </message>
    <message>
      <source>Changed type of {name} (without {parts})</source>
      <translation>Тип атрибута «{name}» изменён (без {parts})</translation>
    </message>
    <message>
      <source>Remove attribute {name} of {label} (without {parts})</source>
      <translation>удаление атрибута «{name}» метки «{label}» (без {parts})</translation>
    </message>
    <message>
      <source>Removed attribute {name} of {label} (without {parts})</source>
      <translation>Атрибут «{name}» метки «{label}» удалён (без {parts})</translation>
    </message>
    <message>
      <source>Rename label {label} to {name}</source>
      <translation>переименование метки «{label}» в «{name}»</translation>
    </message>
    <message>
      <source>Renamed label {label} to {name}</source>
      <translation>Метка «{label}» переименована в «{name}»</translation>
    </message>
    <message>
      <source>Recolour label {label}</source>
      <translation>смена цвета метки «{label}»</translation>
    </message>
    <message>
      <source>Recoloured label {label}</source>
      <translation>Цвет метки «{label}» изменён</translation>
    </message>
    <message>
      <source>Set key of label {label}</source>
      <translation>ввод клавиши метки «{label}»</translation>
    </message>
    <message>
      <source>Set definition of label {label}</source>
      <translation>ввод определения метки «{label}»</translation>
    </message>
    <message>
      <source>Add attribute {spec} to {label}</source>
      <translation>добавление атрибута «{spec}» метке «{label}»</translation>
    </message>
    <message>
      <source>Added attribute {spec} to {label}</source>
      <translation>Метке «{label}» добавлен атрибут «{spec}»</translation>
    </message>
    <message>
      <source>Reorder attributes of {label}</source>
      <translation>смена порядка атрибутов метки «{label}»</translation>
    </message>
    <message>
      <source>Reordered attributes of {label}</source>
      <translation>Порядок атрибутов метки «{label}» изменён</translation>
    </message>
    <message>
      <source>{name} in {articles} articles</source>
      <translation>{name} (статей: {articles})</translation>
    </message>
    <message>
      <source>Add {count} {label} spans</source>
      <translation>добавление фрагментов «{label}» ({count})</translation>
    </message>
    <message>
      <source>Added {count} {label} spans</source>
      <translation>Добавлено фрагментов «{label}»: {count}</translation>
    </message>
    <message>
      <source>Add {label}</source>
      <translation>добавление «{label}»</translation>
    </message>
    <message>
      <source>Added {label}</source>
      <translation>Добавлено: {label}</translation>
    </message>
    <message>
      <source>Add {kind}</source>
      <translation>добавление «{kind}»</translation>
    </message>
    <message>
      <source>Added {kind}</source>
      <translation>Добавлено: {kind}</translation>
    </message>
    <message>
      <source>Relabel to {new}</source>
      <translation>смена метки на «{new}»</translation>
    </message>
    <message>
      <source>Relabelled to {new}</source>
      <translation>Новая метка: {new}</translation>
    </message>
    <message>
      <source>Relabel to {new} (without {parts})</source>
      <translation>смена метки на «{new}» (без {parts})</translation>
    </message>
    <message>
      <source>Relabelled to {new} (without {parts})</source>
      <translation>Новая метка: {new} (без {parts})</translation>
    </message>
    <message>
      <source>Delete {label}</source>
      <translation>удаление «{label}»</translation>
    </message>
    <message>
      <source>Deleted {label}</source>
      <translation>Удалено: {label}</translation>
    </message>
    <message>
      <source>Delete {label} and its {removed} links</source>
      <translation>удаление «{label}» и связей ({removed})</translation>
    </message>
    <message>
      <source>Deleted {label} and its {removed} links</source>
      <translation>Удалено: {label} и связи ({removed})</translation>
    </message>
    <message>
      <source>Delete {label} and its {removed} link</source>
      <translation>удаление «{label}» и связи ({removed})</translation>
    </message>
    <message>
      <source>Deleted {label} and its {removed} link</source>
      <translation>Удалено: {label} и связь ({removed})</translation>
    </message>
    <message>
      <source>Set {name}</source>
      <translation>ввод «{name}»</translation>
    </message>
    <message>
      <source>Set {name} (without {removed} links)</source>
      <translation>ввод «{name}» (без связей: {removed})</translation>
    </message>
    <message>
      <source>Set {name} (without {removed} link)</source>
      <translation>ввод «{name}» (без связи: {removed})</translation>
    </message>
    <message>
      <source>Move edge of {label}</source>
      <translation>сдвиг границы «{label}»</translation>
    </message>
    <message>
      <source>Moved edge of {label}</source>
      <translation>Граница сдвинута: {label}</translation>
    </message>
    <message>
      <source>Edit note</source>
      <translation>правка примечания</translation>
    </message>
    <message>
      <source>Edited note</source>
      <translation>Примечание изменено</translation>
    </message>
    <message>
      <source>Set split of 1 article</source>
      <translation>закрепление 1 статьи в выборке</translation>
    </message>
    <message>
      <source>Set splits of {count} articles</source>
      <translation>закрепление статей в выборках: {count}</translation>
    </message>
    <message>
      <source>Clear frozen splits</source>
      <translation>снятие закрепления выборок</translation>
    </message>
    <message>
      <source>Cleared frozen splits</source>
      <translation>Закрепление выборок снято</translation>
    </message>
  </context>
  <context>
    <name>practice</name>
    <message>
      <source>First steps: the paper mill opens again</source>
      <translation>Первые шаги: бумажная фабрика открывается снова</translation>
    </message>
    <message>
      <source>The old paper mill in Lindenau will open again in May, its new owner said on Tuesday.

“We have found the people and the orders that we need,” said Clara Winter, who runs the mill. She expects sales of 12.5 million euros in the first year.

The mayor, Jonas Adler, welcomed the news. “Eighty families have waited for this day,” he said. The mill had closed six years ago.</source>
      <translation>Старая бумажная фабрика в Линденау снова откроется в мае, сообщил во вторник её новый владелец.

«Мы нашли людей и заказы, которые нам нужны», — сказала Клара Винтер, которая руководит фабрикой. В первый год она ожидает продаж на 12,5 миллиона евро.

Мэр Йонас Адлер приветствовал эту новость. «Восемьдесят семей ждали этого дня», — сказал он. Фабрика закрылась шесть лет назад.</translation>
    </message>
  </context>
  <context>
    <name>statistics</name>
    <message>
      <source>Flagged</source>
      <translation>С флажком</translation>
    </message>
    <message>
      <source>Articles by status</source>
      <translation>Статьи по состоянию</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Статус</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Статьи</translation>
    </message>
    <message>
      <source>Share in %</source>
      <translation>Доля в %</translation>
    </message>
    <message>
      <source>There are no articles yet.</source>
      <translation>Статей пока нет.</translation>
    </message>
    <message>
      <source>Articles by source</source>
      <translation>Статьи по источникам</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Источник</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Все</translation>
    </message>
    <message>
      <source>No date</source>
      <translation>Без даты</translation>
    </message>
    <message>
      <source>Articles by date</source>
      <translation>Статьи по датам</translation>
    </message>
    <message>
      <source>By the date of publication</source>
      <translation>По дате публикации</translation>
    </message>
    <message>
      <source>{name}: {count}</source>
      <translation>{name}: {count}</translation>
    </message>
    <message>
      <source>All others</source>
      <translation>Все остальные</translation>
    </message>
    <message>
      <source>No source</source>
      <translation>Без источника</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Подсчёт…</translation>
    </message>
    <message>
      <source>Not counted.</source>
      <translation>Не подсчитано.</translation>
    </message>
    <message>
      <source>Spans by label</source>
      <translation>Фрагменты по меткам</translation>
    </message>
    <message>
      <source>Spans</source>
      <translation>Фрагменты</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Метка</translation>
    </message>
    <message>
      <source>No spans yet.</source>
      <translation>Фрагментов пока нет.</translation>
    </message>
    <message>
      <source>Spans over time</source>
      <translation>Фрагменты по времени</translation>
    </message>
    <message>
      <source>By the day on which they were made by hand</source>
      <translation>По дню, когда они были помечены вручную</translation>
    </message>
    <message>
      <source>No span was made by hand in this time.</source>
      <translation>За это время вручную не помечено ни одного фрагмента.</translation>
    </message>
    <message>
      <source>Done: {count}</source>
      <translation>Готово: {count}</translation>
    </message>
    <message>
      <source>Skipped: {count}</source>
      <translation>Пропущено: {count}</translation>
    </message>
    <message>
      <source>Articles done</source>
      <translation>Готовые статьи</translation>
    </message>
    <message>
      <source>By the day on which they were done or skipped</source>
      <translation>По дню, когда они были сделаны или пропущены</translation>
    </message>
    <message>
      <source>Minutes at work</source>
      <translation>Минут за работой</translation>
    </message>
    <message>
      <source>No article was done in this time.</source>
      <translation>За это время не сделано ни одной статьи.</translation>
    </message>
    <message>
      <source>Articles an hour: {count}</source>
      <translation>Статей в час: {count}</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>Темп</translation>
    </message>
    <message>
      <source>Articles done or skipped in an hour at work; gaps over 10 minutes don’t count</source>
      <translation>Готовые и пропущенные статьи за час работы; перерывы дольше 10 минут не в счёт</translation>
    </message>
    <message>
      <source>Articles an hour</source>
      <translation>Статей в час</translation>
    </message>
    <message>
      <source>Too little was done in this time to tell the pace.</source>
      <translation>За это время сделано слишком мало, чтобы судить о темпе.</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>от {low} до {high}</translation>
    </message>
    <message>
      <source>Half are {range} characters long</source>
      <translation>Половина длиной {range} знаков</translation>
    </message>
    <message>
      <source>In the middle: {count}</source>
      <translation>В середине: {count}</translation>
    </message>
    <message>
      <source>Shortest: {count}</source>
      <translation>Самый короткий: {count}</translation>
    </message>
    <message>
      <source>Longest: {count}</source>
      <translation>Самый длинный: {count}</translation>
    </message>
    <message>
      <source>Length of spans</source>
      <translation>Длина фрагментов</translation>
    </message>
    <message>
      <source>In characters: nine of ten, the middle half, and the median at the right</source>
      <translation>В знаках: девять из десяти, средняя половина и медиана справа</translation>
    </message>
    <message>
      <source>Characters</source>
      <translation>Знаков</translation>
    </message>
    <message>
      <source>Shortest</source>
      <translation>Самый короткий</translation>
    </message>
    <message>
      <source>Lower quarter</source>
      <translation>Нижняя четверть</translation>
    </message>
    <message>
      <source>Median</source>
      <translation>Медиана</translation>
    </message>
    <message>
      <source>Upper quarter</source>
      <translation>Верхняя четверть</translation>
    </message>
    <message>
      <source>Longest</source>
      <translation>Самый длинный</translation>
    </message>
    <message>
      <source>Mentions</source>
      <translation>Упоминания</translation>
    </message>
    <message>
      <source>Quotes</source>
      <translation>Цитаты</translation>
    </message>
    <message>
      <source>{mentions} · {quotes}</source>
      <translation>{mentions} · {quotes}</translation>
    </message>
    <message>
      <source>Mentions: {count}</source>
      <translation>Упоминания: {count}</translation>
    </message>
    <message>
      <source>Quotes: {count}</source>
      <translation>Цитаты: {count}</translation>
    </message>
    <message>
      <source>Most frequent: {label}</source>
      <translation>Самые частые: {label}</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Имя</translation>
    </message>
    <message>
      <source>No spans with this label yet.</source>
      <translation>Фрагментов с этой меткой пока нет.</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Слова</translation>
    </message>
    <message>
      <source>At work: {time}</source>
      <translation>За работой: {time}</translation>
    </message>
    <message>
      <source>Further ones that are not shown: {count}</source>
      <translation>Ещё не показано: {count}</translation>
    </message>
    <message>
      <source>The picture could not be made.</source>
      <translation>Не удалось создать изображение.</translation>
    </message>
    <message>
      <source>articles done</source>
      <translation>статей готово</translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} из {total}</translation>
    </message>
    <message>
      <source>spans</source>
      <translation>фрагментов</translation>
    </message>
    <message>
      <source>spans, of them made by hand: {count}</source>
      <translation>фрагментов, из них вручную: {count}</translation>
    </message>
    <message>
      <source>articles an hour</source>
      <translation>статей в час</translation>
    </message>
    <message>
      <source>articles an hour; nothing was done by hand yet</source>
      <translation>статей в час; вручную ещё ничего не сделано</translation>
    </message>
    <message>
      <source>articles an hour, in {time} at work</source>
      <translation>статей в час, за работой {time}</translation>
    </message>
    <message>
      <source>articles an hour, in {time} at work; half of them took less than {median}</source>
      <translation>статей в час, за работой {time}; половина заняла меньше {median}</translation>
    </message>
    <message>
      <source>no open article is left</source>
      <translation>открытых статей не осталось</translation>
    </message>
    <message>
      <source>at work for what is left</source>
      <translation>работы на оставшееся</translation>
    </message>
    <message>
      <source>what is left ({articles}) can be told after {count} articles are done</source>
      <translation>об оставшемся ({articles}) можно судить, когда будет готово {count} статей</translation>
    </message>
    <message>
      <source>at work for what is left ({articles}), at the pace of the middle half so far</source>
      <translation>работы на оставшееся ({articles}) при темпе средней половины до сих пор</translation>
    </message>
    <message>
      <source>d MMM</source>
      <translation>d MMM</translation>
    </message>
    <message>
      <source>d MMMM yyyy</source>
      <translation>d MMMM yyyy</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>с {first} по {last}</translation>
    </message>
    <message>
      <source>MMM yyyy</source>
      <translation>MMM yyyy</translation>
    </message>
    <message>
      <source>MMMM yyyy</source>
      <translation>MMMM yyyy</translation>
    </message>
    <message>
      <source>yyyy</source>
      <translation>yyyy</translation>
    </message>
    <message>
      <source>less than 1 min</source>
      <translation>меньше 1 мин</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes} мин</translation>
    </message>
    <message>
      <source>{hours} h</source>
      <translation>{hours} ч</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} ч {minutes} мин</translation>
    </message>
    <message>
      <source>{time} min</source>
      <translation>{time} мин</translation>
    </message>
    <message>
      <source>{low} to {high} min</source>
      <translation>от {low} до {high} мин</translation>
    </message>
    <message>
      <source>{time} h</source>
      <translation>{time} ч</translation>
    </message>
    <message>
      <source>{low} to {high} h</source>
      <translation>от {low} до {high} ч</translation>
    </message>
    <message>
      <source>less than 1 %</source>
      <translation>меньше 1 %</translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent} %</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>День</translation>
    </message>
    <message>
      <source>Week from</source>
      <translation>Неделя с</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>Месяц</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Год</translation>
    </message>
  </context>
  <context>
    <name>tips</name>
    <message>
      <source>{label} (key {key})</source>
      <translation>{label} (клавиша {key})</translation>
    </message>
  </context>
  <context>
    <name>tour</name>
    <message>
      <source>Select</source>
      <translation>Выделите</translation>
    </message>
    <message>
      <source>Drag over the name of somebody who speaks. Roughly is enough: whole words are taken.</source>
      <translation>Проведите мышью по имени того, кто говорит. Можно примерно: берутся целые слова.</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Пометить</translation>
    </message>
    <message>
      <source>Press {first}. What is selected becomes a speaker and is saved at once.</source>
      <translation>Нажмите {first}. Выделенное становится говорящим и сразу сохраняется.</translation>
    </message>
    <message>
      <source>Correct the selection</source>
      <translation>Исправьте выделение</translation>
    </message>
    <message>
      <source>Select the first words of what this person said. Then press {key} to take one word more, and another.</source>
      <translation>Выделите первые слова того, что сказал этот человек. Затем нажмите {key}, чтобы добавить ещё слово, и ещё.</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>Свяжите</translation>
    </message>
    <message>
      <source>Press {second}: it is a quote. Then press {key}: the speakers light up. Press the digit of the right one, or click it.</source>
      <translation>Нажмите {second}: это цитата. Затем {key}: говорящие подсветятся. Нажмите цифру нужного или щёлкните по нему.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Отмените</translation>
    </message>
    <message>
      <source>Press {key}. Everything can be taken back, even after the next start.</source>
      <translation>Нажмите {key}. Отменить можно всё, даже после следующего запуска.</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Найдите</translation>
    </message>
    <message>
      <source>Press {key} and type a word. Esc leaves the search with the word selected, ready to be tagged.</source>
      <translation>Нажмите {key} и введите слово. Esc закрывает поиск, слово остаётся выделенным — его можно пометить.</translation>
    </message>
    <message>
      <source>Done, and on</source>
      <translation>Готово — и дальше</translation>
    </message>
    <message>
      <source>Press {key}: the article is done, and the next open one is shown.</source>
      <translation>Нажмите {key}: статья готова, и показана следующая открытая.</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Экспорт</translation>
    </message>
    <message>
      <source>Press {key} to write the work to a file for training. Look, and close it again.</source>
      <translation>Нажмите {key}, чтобы записать работу в файл для обучения. Посмотрите и закройте.</translation>
    </message>
    <message>
      <source>That is all</source>
      <translation>Вот и всё</translation>
    </message>
    <message>
      <source>{key} finds every command by its name. The tour can be seen again under Help.</source>
      <translation>{key} находит любую команду по имени. Тур можно посмотреть снова в меню «Справка».</translation>
    </message>
  </context>
  <context>
    <name>wording</name>
    <message>
      <source>{done} — {key} takes it back</source>
      <translation>{done} — {key} отменит</translation>
    </message>
    <message>
      <source>Done again: {what}</source>
      <translation>Возвращено: {what}</translation>
    </message>
    <message>
      <source>Took back: {what}, by {annotator}</source>
      <translation>Отменено: {what} ({annotator})</translation>
    </message>
    <message>
      <source>Took back: {what}</source>
      <translation>Отменено: {what}</translation>
    </message>
  </context>
</TS>
