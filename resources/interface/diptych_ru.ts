<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{0}: not for commercial work</source>
        <translation>{0}: не для коммерческой работы</translation>
    </message>
    <message>
        <source>summaries: {0}</source>
        <translation>резюме: {0}</translation>
    </message>
    <message>
        <source>all directions</source>
        <translation>все направления</translation>
    </message>
    <message>
        <source>good</source>
        <translation>хорошее</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>среднее</translation>
    </message>
    <message>
        <source>gist only</source>
        <translation>лишь общий смысл</translation>
    </message>
    <message>
        <source>begun, {0:.0f} MB here</source>
        <translation>начато, здесь {0:.0f} МБ</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>не установлена</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>нельзя использовать</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>установлена</translation>
    </message>
    <message>
        <source>part of Diptych</source>
        <translation>часть Diptych</translation>
    </message>
    <message>
        <source>Summaries in its own words: {0}. They are marked as generated and checked.</source>
        <translation>Резюме своими словами: {0}. Они помечаются как сгенерированные и проверяются.</translation>
    </message>
    <message>
        <source>Translates {0} into {1}: {2}, {3:.1f} BLEU.</source>
        <translation>Переводит {0} → {1}: {2}, {3:.1f} BLEU.</translation>
    </message>
    <message>
        <source>Scores: {0}.</source>
        <translation>Оценки: {0}.</translation>
    </message>
    <message>
        <source>Licence: {0}.</source>
        <translation>Лицензия: {0}.</translation>
    </message>
    <message>
        <source>It cannot be used: {0}</source>
        <translation>Её нельзя использовать: {0}</translation>
    </message>
    <message>
        <source>Converting it makes it several times faster and smaller.</source>
        <translation>После преобразования она станет в несколько раз быстрее и меньше.</translation>
    </message>
    <message>
        <source>person</source>
        <translation>человек</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
    </message>
    <message>
        <source>place</source>
        <translation>место</translation>
    </message>
    <message>
        <source>count</source>
        <translation>количество</translation>
    </message>
    <message>
        <source>money</source>
        <translation>деньги</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>проценты</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>time</source>
        <translation>время</translation>
    </message>
    <message>
        <source>period</source>
        <translation>срок</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>величина</translation>
    </message>
    <message>
        <source>ordinal</source>
        <translation>порядковое число</translation>
    </message>
    <message>
        <source>age</source>
        <translation>возраст</translation>
    </message>
    <message>
        <source>not translated</source>
        <translation>не переведено</translation>
    </message>
    <message>
        <source>repetition</source>
        <translation>повтор</translation>
    </message>
    <message>
        <source>&#xa0;— not translated —&#xa0;</source>
        <translation>&#xa0;— не переведено —&#xa0;</translation>
    </message>
    <message>
        <source>{0} · machine translation by {1} via {2}</source>
        <translation>{0} · машинный перевод, {1}; промежуточный язык — {2}</translation>
    </message>
    <message>
        <source>{0} · machine translation by {1}</source>
        <translation>{0} · машинный перевод, {1}</translation>
    </message>
    <message>
        <source>not a word: {0}</source>
        <translation>нет такого слова: {0}</translation>
    </message>
    <message>
        <source>not translated, or in another language</source>
        <translation>не переведено или на другом языке</translation>
    </message>
    <message>
        <source>repeats itself</source>
        <translation>повторяется</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>The language of this text could not be told. Diptych reads English, Russian and Ukrainian.</source>
        <translation>Не удалось понять, на каком языке этот текст. Diptych читает по-английски, по-русски и по-украински.</translation>
    </message>
    <message>
        <source>This looks like {0}. Diptych reads English, Russian and Ukrainian.</source>
        <translation>Похоже, это другой язык ({0}). Diptych читает по-английски, по-русски и по-украински.</translation>
    </message>
    <message>
        <source>The model in {0} cannot be used: {1}</source>
        <translation>Модель в папке {0} не годится: {1}</translation>
    </message>
    <message>
        <source>No installed model writes summaries in {0}. The models dialog lists some.</source>
        <translation>Ни одна установленная модель не пишет резюме на этом языке: {0}. Подходящие есть в окне «Модели».</translation>
    </message>
    <message>
        <source>No installed model translates from {0} to {1}.</source>
        <translation>Ни одна из установленных моделей не переводит в этом направлении: {0} → {1}.</translation>
    </message>
    <message>
        <source>The file is damaged. Open it in the program that made it, save it again and try once more.</source>
        <translation>Файл повреждён. Откройте его в программе, в которой он создан, сохраните заново и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>It unpacks to far more than a text would. If you trust it, open it in its program and save the text alone.</source>
        <translation>При распаковке он намного больше обычного текста. Если вы ему доверяете, откройте его в его программе и сохраните только текст.</translation>
    </message>
    <message>
        <source>It is protected by a password. Remove the password in the program that made it and try again.</source>
        <translation>Он защищён паролем. Снимите пароль в программе, в которой он создан, и попробуйте снова.</translation>
    </message>
    <message>
        <source>It defines XML entities, which no ordinary document does. Save it anew and try again.</source>
        <translation>В нём определены сущности XML, чего в обычных документах не бывает. Сохраните его заново и попробуйте снова.</translation>
    </message>
    <message>
        <source>The RTF file is damaged. Open it in the program that made it, save it again and try once more.</source>
        <translation>Файл RTF повреждён. Откройте его в программе, в которой он создан, сохраните заново и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The message holds no text, only attachments or pictures. Save the attachment and open that.</source>
        <translation>В письме нет текста, только вложения или картинки. Сохраните вложение и откройте его.</translation>
    </message>
    <message>
        <source>The message is damaged. Save it again from the mail program and try once more.</source>
        <translation>Письмо повреждено. Сохраните его из почтовой программы заново и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>There is no text in it. Choose a file with an article, or paste the text.</source>
        <translation>В нём нет текста. Выберите файл со статьёй или вставьте текст.</translation>
    </message>
    <message>
        <source>It is larger than {0} MB. Save the article alone, without pictures, and try again.</source>
        <translation>Он больше {0} МБ. Сохраните только статью, без картинок, и попробуйте снова.</translation>
    </message>
    <message>
        <source>It holds more than {0} million characters. Split it and open the part that you need.</source>
        <translation>В нём больше {0} млн знаков. Разделите его и откройте ту часть, которая нужна.</translation>
    </message>
    <message>
        <source>It is a folder. Open the files inside it.</source>
        <translation>Это папка. Откройте файлы, которые в ней лежат.</translation>
    </message>
    <message>
        <source>It is a device, not a file. Save the article to a file and open that.</source>
        <translation>Это устройство, а не файл. Сохраните статью в файл и откройте его.</translation>
    </message>
    <message>
        <source>There is no such file. It may have been moved or renamed; choose it again.</source>
        <translation>Такого файла нет. Возможно, его переместили или переименовали; выберите его снова.</translation>
    </message>
    <message>
        <source>You may not read it. Ask its owner, or copy it to a folder of your own.</source>
        <translation>У вас нет права его читать. Обратитесь к владельцу или скопируйте файл в свою папку.</translation>
    </message>
    <message>
        <source>It cannot be opened. Copy it to another folder and try again.</source>
        <translation>Его не удаётся открыть. Скопируйте его в другую папку и попробуйте снова.</translation>
    </message>
    <message>
        <source>The file is empty. Save it again from where it came and try once more.</source>
        <translation>Файл пуст. Сохраните его заново оттуда, откуда он взят, и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>No text could be found in the page. Open it in a browser, copy the article and paste it here.</source>
        <translation>На странице не нашлось текста. Откройте её в браузере, скопируйте статью и вставьте сюда.</translation>
    </message>
    <message>
        <source>The book lists no chapters. Open it in a reader and save it as text or PDF.</source>
        <translation>В книге нет списка глав. Откройте её в программе для чтения и сохраните как текст или PDF.</translation>
    </message>
    <message>
        <source>The book is locked to its shop&apos;s reader. Save the part you need as text and open that.</source>
        <translation>Книга привязана к программе магазина. Сохраните нужную часть как текст и откройте её.</translation>
    </message>
    <message>
        <source>Save the article as text, HTML, Word or PDF and try again.</source>
        <translation>Сохраните статью как текст, HTML, Word или PDF и попробуйте снова.</translation>
    </message>
    <message>
        <source>It is an archive. Unpack it and open what is inside.</source>
        <translation>Это архив. Распакуйте его и откройте то, что внутри.</translation>
    </message>
    <message>
        <source>It is a picture. {0}</source>
        <translation>Это картинка. {0}</translation>
    </message>
    <message>
        <source>It is a translation model, not an article. {0}</source>
        <translation>Это модель для перевода, а не статья. {0}</translation>
    </message>
    <message>
        <source>It is a database. {0}</source>
        <translation>Это база данных. {0}</translation>
    </message>
    <message>
        <source>It is a program. {0}</source>
        <translation>Это программа. {0}</translation>
    </message>
    <message>
        <source>It is a sound recording. {0}</source>
        <translation>Это звукозапись. {0}</translation>
    </message>
    <message>
        <source>It is a recording or a picture. {0}</source>
        <translation>Это запись или картинка. {0}</translation>
    </message>
    <message>
        <source>It is a spreadsheet or a presentation. {0}</source>
        <translation>Это таблица или презентация. {0}</translation>
    </message>
    <message>
        <source>It is protected by a password. Remove the password in Word and try again.</source>
        <translation>Он защищён паролем. Снимите пароль в Word и попробуйте снова.</translation>
    </message>
    <message>
        <source>It is an old Word document. Open it in Word or LibreOffice and save it as .docx.</source>
        <translation>Это документ старого Word. Откройте его в Word или LibreOffice и сохраните как .docx.</translation>
    </message>
    <message>
        <source>It is an old Office file. {0}</source>
        <translation>Это файл старого Office. {0}</translation>
    </message>
    <message>
        <source>It is not a text but a binary file. Save the article as text, HTML, Word or PDF and try again.</source>
        <translation>Это не текст, а двоичный файл. Сохраните статью как текст, HTML, Word или PDF и попробуйте снова.</translation>
    </message>
    <message>
        <source>The PDF file is damaged. Open it in a PDF viewer, print it to a new PDF and try again.</source>
        <translation>Файл PDF повреждён. Откройте его в программе просмотра, напечатайте в новый PDF и попробуйте снова.</translation>
    </message>
    <message>
        <source>The PDF is protected by a password. Save a copy without the password and try again.</source>
        <translation>PDF защищён паролем. Сохраните копию без пароля и попробуйте снова.</translation>
    </message>
    <message>
        <source>The PDF holds only pictures of text. Run text recognition on it, or copy the text from its source.</source>
        <translation>В PDF только изображения текста. Распознайте текст или скопируйте его из источника.</translation>
    </message>
    <message>
        <source>lost: {0}</source>
        <translation>пропало: {0}</translation>
    </message>
    <message>
        <source>added: {0}</source>
        <translation>добавлено: {0}</translation>
    </message>
    <message>
        <source>currency lost: {0}</source>
        <translation>пропала валюта: {0}</translation>
    </message>
    <message>
        <source>another half of the day: {0} → {1}</source>
        <translation>другая половина суток: {0} → {1}</translation>
    </message>
    <message>
        <source>thousand</source>
        <translation>тысяча</translation>
    </message>
    <message>
        <source>million</source>
        <translation>миллион</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>миллиард</translation>
    </message>
    <message>
        <source>trillion</source>
        <translation>триллион</translation>
    </message>
    <message>
        <source>two times smaller</source>
        <translation>вдвое меньше</translation>
    </message>
    <message>
        <source>ten times smaller</source>
        <translation>в десять раз меньше</translation>
    </message>
    <message>
        <source>a hundred times smaller</source>
        <translation>в сто раз меньше</translation>
    </message>
    <message>
        <source>a thousand times smaller</source>
        <translation>в тысячу раз меньше</translation>
    </message>
    <message>
        <source>a million times smaller</source>
        <translation>в миллион раз меньше</translation>
    </message>
    <message>
        <source>two times larger</source>
        <translation>вдвое больше</translation>
    </message>
    <message>
        <source>ten times larger</source>
        <translation>в десять раз больше</translation>
    </message>
    <message>
        <source>a hundred times larger</source>
        <translation>в сто раз больше</translation>
    </message>
    <message>
        <source>a thousand times larger</source>
        <translation>в тысячу раз больше</translation>
    </message>
    <message>
        <source>a million times larger</source>
        <translation>в миллион раз больше</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>не менее {0}</translation>
    </message>
    <message>
        <source>at most {0}</source>
        <translation>не более {0}</translation>
    </message>
    <message>
        <source>currency changed: {0} → {1}</source>
        <translation>другая валюта: {0} → {1}</translation>
    </message>
    <message>
        <source>unit changed: {0} → {1}</source>
        <translation>другая единица: {0} → {1}</translation>
    </message>
    <message>
        <source>date moved: {0} → {1}</source>
        <translation>другая дата: {0} → {1}</translation>
    </message>
    <message>
        <source>time changed: {0} → {1}</source>
        <translation>другое время: {0} → {1}</translation>
    </message>
    <message>
        <source>changed: {0} → {1}</source>
        <translation>изменилось: {0} → {1}</translation>
    </message>
    <message>
        <source>{0} ({1} became {2})</source>
        <translation>{0} (было: {1}, стало: {2})</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>unit converted: {0} → {1}</source>
        <translation>единица пересчитана: {0} → {1}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>английский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>русский</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>украинский</translation>
    </message>
    <message>
        <source>{0} was written by a newer version of Diptych, and is left as it is. Update Diptych to use it.</source>
        <translation>{0} записан более новой версией Diptych и оставлен как есть. Обновите Diptych, чтобы его использовать.</translation>
    </message>
    <message>
        <source>spelt {0}, preferred: {1}</source>
        <translation>написано: {0}, предпочтительно: {1}</translation>
    </message>
    <message>
        <source>spelt {0}, elsewhere {1}</source>
        <translation>написано: {0}, в других местах: {1}</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, or choose another folder.</source>
        <translation>Диск заполнен. Освободите место или выберите другую папку.</translation>
    </message>
    <message>
        <source>Your share of the disk is used up. Free some space, or choose another folder.</source>
        <translation>Ваша доля диска исчерпана. Освободите место или выберите другую папку.</translation>
    </message>
    <message>
        <source>You may not write there. Choose another folder.</source>
        <translation>Туда нельзя писать. Выберите другую папку.</translation>
    </message>
    <message>
        <source>That disk can only be read. Choose another folder.</source>
        <translation>Этот диск доступен только для чтения. Выберите другую папку.</translation>
    </message>
    <message>
        <source>The folder is no longer there. Choose another one.</source>
        <translation>Этой папки больше нет. Выберите другую.</translation>
    </message>
    <message>
        <source>That is no folder. Choose another one.</source>
        <translation>Это не папка. Выберите другую.</translation>
    </message>
    <message>
        <source>A folder has that name. Choose another name.</source>
        <translation>Так называется папка. Выберите другое имя.</translation>
    </message>
    <message>
        <source>The name is too long. Choose a shorter one.</source>
        <translation>Имя слишком длинное. Выберите покороче.</translation>
    </message>
    <message>
        <source>{0} was not written: {1}</source>
        <translation>{0} не записан: {1}</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}.</translation>
    </message>
    <message>
        <source>{0}, line {1}: {2}</source>
        <translation>{0}, строка {1}: {2}</translation>
    </message>
    <message>
        <source>it is not a text but a binary file.</source>
        <translation>это не текст, а двоичный файл.</translation>
    </message>
    <message>
        <source>this is no CSV: {0}.</source>
        <translation>это не CSV: {0}.</translation>
    </message>
    <message>
        <source>there are no names in it.</source>
        <translation>в нём нет имён.</translation>
    </message>
    <message>
        <source>the header must have &quot;kind&quot; and at least one of &quot;en&quot;, &quot;ru&quot;, &quot;uk&quot;.</source>
        <translation>в заголовке должны быть «kind» и хотя бы одно из «en», «ru», «uk».</translation>
    </message>
    <message>
        <source>the name is missing.</source>
        <translation>имя пропущено.</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no kind of name: write person, organisation or place.</source>
        <translation>«{0}» — не вид имени: напишите person, organisation или place.</translation>
    </message>
    <message>
        <source>this is no well-formed XML: {0}.</source>
        <translation>это не правильный XML: {0}.</translation>
    </message>
    <message>
        <source>it defines entities, which a list of names has no use for.</source>
        <translation>он определяет сущности, которые списку имён не нужны.</translation>
    </message>
    <message>
        <source>{0} does not take it: {1}</source>
        <translation>{0} её не принимает: {1}</translation>
    </message>
    <message>
        <source>{0} runs on the CPU: {1}</source>
        <translation>{0} работает на процессоре: {1}</translation>
    </message>
    <message>
        <source>it failed at its work ({0}).</source>
        <translation>она не справилась с работой ({0}).</translation>
    </message>
    <message>
        <source>rests on no sentence of the article</source>
        <translation>не опирается ни на одно предложение статьи</translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}</source>
        <translation>{0} использовать нельзя: {1}</translation>
    </message>
    <message>
        <source>{0} {1} translates instead.</source>
        <translation>{0} Вместо неё переводит {1}.</translation>
    </message>
    <message>
        <source>{0}, chosen for {1}-{2}, is not installed any more.</source>
        <translation>Модель {0}, выбранная для {1}-{2}, больше не установлена.</translation>
    </message>
    <message>
        <source>it does not translate that.</source>
        <translation>она так не переводит.</translation>
    </message>
    <message>
        <source>{0} cannot be used for {1}-{2}: {3}</source>
        <translation>{0} нельзя использовать для {1}-{2}: {3}</translation>
    </message>
    <message>
        <source>CTranslate2 cannot open it ({0}).</source>
        <translation>CTranslate2 не может её открыть ({0}).</translation>
    </message>
    <message>
        <source>not in the article: {0}</source>
        <translation>нет в статье: {0}</translation>
    </message>
    <message>
        <source>{0} finds no {1} device.</source>
        <translation>{0} не находит устройства {1}.</translation>
    </message>
    <message>
        <source>it needs about {0} GB of memory, and {1} GB are free. Close other programs, or choose a smaller model.</source>
        <translation>ей нужно около {0} ГБ памяти, а свободно {1} ГБ. Закройте другие программы или выберите модель поменьше.</translation>
    </message>
    <message>
        <source>en</source>
        <translation>ru</translation>
    </message>
    <message>
        <source>it needs PyTorch and transformers, which are not installed.</source>
        <translation>ей нужны PyTorch и transformers, а они не установлены.</translation>
    </message>
    <message>
        <source>transformers cannot open it ({0}).</source>
        <translation>transformers не может её открыть ({0}).</translation>
    </message>
    <message>
        <source>the file {0} is missing. Copy the whole folder again.</source>
        <translation>нет файла {0}. Скопируйте всю папку снова.</translation>
    </message>
    <message>
        <source>the file {0} is damaged. Copy the folder again.</source>
        <translation>файл {0} повреждён. Скопируйте папку снова.</translation>
    </message>
    <message>
        <source>it is no translation model that Diptych knows, or files are missing from it.</source>
        <translation>Diptych не знает такой модели, или в ней не хватает файлов.</translation>
    </message>
    <message>
        <source>the file {0} is damaged or cut short. Copy it again.</source>
        <translation>файл {0} повреждён или обрезан. Скопируйте его снова.</translation>
    </message>
    <message>
        <source>it holds no config.json, so it is no model folder, or it was copied in part.</source>
        <translation>в ней нет config.json: это не папка модели, или она скопирована не целиком.</translation>
    </message>
    <message>
        <source>its config.json is damaged. Copy the folder again.</source>
        <translation>её config.json повреждён. Скопируйте папку снова.</translation>
    </message>
    <message>
        <source>which languages it translates is not said; name the folder like opus-mt-en-ru.</source>
        <translation>не сказано, с каких языков на какие она переводит; назовите папку как opus-mt-en-ru.</translation>
    </message>
    <message>
        <source>which language it writes is not said; import it again, and choose.</source>
        <translation>не сказано, на каком языке она пишет; импортируйте её снова и выберите.</translation>
    </message>
    <message>
        <source>there is no such folder.</source>
        <translation>такой папки нет.</translation>
    </message>
    <message>
        <source>its {0} is damaged. Install the model again.</source>
        <translation>её {0} повреждён. Установите модель снова.</translation>
    </message>
    <message>
        <source>it is made for a newer version of Diptych.</source>
        <translation>она сделана для более новой версии Diptych.</translation>
    </message>
    <message>
        <source>its {0} is missing or damaged. Install the model again.</source>
        <translation>её {0} отсутствует или повреждён. Установите модель снова.</translation>
    </message>
    <message>
        <source>it could not be unpacked into {0}: {1}.</source>
        <translation>её не удалось распаковать в {0}: {1}.</translation>
    </message>
    <message>
        <source>the file {0} is missing. Install the model again.</source>
        <translation>нет файла {0}. Установите модель снова.</translation>
    </message>
    <message>
        <source>the file {0} is damaged (its checksum differs). Install the model again.</source>
        <translation>файл {0} повреждён (контрольная сумма не сходится). Установите модель снова.</translation>
    </message>
    <message>
        <source>Memory ran out. Close other programs and try again.</source>
        <translation>Не хватило памяти. Закройте другие программы и попробуйте снова.</translation>
    </message>
    <message>
        <source>The model in {0} cannot be converted ({1}).</source>
        <translation>Модель в {0} преобразовать не удаётся ({1}).</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>загрузка в память</translation>
    </message>
    <message>
        <source>converting</source>
        <translation>преобразование</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>сравнение с исходной</translation>
    </message>
    <message>
        <source>its conversion does not translate as it does, so it was dropped.</source>
        <translation>результат преобразования переводит иначе, чем она, и потому удалён.</translation>
    </message>
    <message>
        <source>Another Diptych is fetching this model already.</source>
        <translation>Другой Diptych уже загружает эту модель.</translation>
    </message>
    <message>
        <source>The hub has no weights for this model in a form that Diptych can read.</source>
        <translation>На хабе нет весов этой модели в формате, который читает Diptych.</translation>
    </message>
    <message>
        <source>The disk has {0} GB free, and {1} GB are needed. Free some space, or move the models folder to another disk.</source>
        <translation>На диске свободно {0} ГБ, а нужно {1} ГБ. Освободите место или перенесите папку моделей на другой диск.</translation>
    </message>
    <message>
        <source>The file {0} arrived damaged: its checksum differs from the hub&apos;s. It was deleted; try again.</source>
        <translation>Файл {0} пришёл повреждённым: его контрольная сумма не сходится с указанной на хабе. Он удалён; попробуйте снова.</translation>
    </message>
    <message>
        <source>The hub&apos;s answer cannot be understood ({0}).</source>
        <translation>Ответ хаба непонятен ({0}).</translation>
    </message>
    <message>
        <source>The hub does not know this model, or wants an account for it.</source>
        <translation>Хаб не знает этой модели или требует для неё учётной записи.</translation>
    </message>
    <message>
        <source>The hub wants an account for this model.</source>
        <translation>Хаб требует для этой модели учётной записи.</translation>
    </message>
    <message>
        <source>The hub has no such model, or one of its files is missing there.</source>
        <translation>На хабе нет такой модели, или одного из её файлов там не хватает.</translation>
    </message>
    <message>
        <source>The hub gets too many requests from this network. Wait some minutes and try again.</source>
        <translation>Хаб получает слишком много запросов из этой сети. Подождите несколько минут и попробуйте снова.</translation>
    </message>
    <message>
        <source>The hub is out of order for now. Try again later.</source>
        <translation>Хаб сейчас не работает. Попробуйте позже.</translation>
    </message>
    <message>
        <source>The hub answered with error {0}. Try again later.</source>
        <translation>Хаб ответил ошибкой {0}. Попробуйте позже.</translation>
    </message>
    <message>
        <source>The connection failed. What has arrived is kept; try again and the download goes on from there.</source>
        <translation>Соединение прервалось. Загруженное сохранено; попробуйте снова, и загрузка продолжится с того же места.</translation>
    </message>
    <message>
        <source>The disk is full. What has arrived is kept; free some space and try again.</source>
        <translation>Диск заполнен. Загруженное сохранено; освободите место и попробуйте снова.</translation>
    </message>
    <message>
        <source>The file could not be written ({0}).</source>
        <translation>Файл записать не удалось ({0}).</translation>
    </message>
    <message>
        <source>It was stopped by the system, most likely because memory ran out. Close other programs and try again.</source>
        <translation>Система остановила работу — вероятнее всего, кончилась память. Закройте другие программы и попробуйте снова.</translation>
    </message>
    <message>
        <source>It ended unexpectedly ({0}).</source>
        <translation>Работа неожиданно прервалась ({0}).</translation>
    </message>
    <message>
        <source>There is no file or folder {0}.</source>
        <translation>Нет файла или папки {0}.</translation>
    </message>
    <message>
        <source>unpacking</source>
        <translation>распаковка</translation>
    </message>
    <message>
        <source>{0} cannot be imported: {1}.</source>
        <translation>{0} импортировать не удаётся: {1}.</translation>
    </message>
    <message>
        <source>it holds no model that Diptych knows: no config.json, model.bin or decoder.yml.</source>
        <translation>в ней нет модели, которую знает Diptych: ни config.json, ни model.bin, ни decoder.yml.</translation>
    </message>
    <message>
        <source>its weights are missing, or in a form that Diptych does not read.</source>
        <translation>её весов нет, или Diptych не читает их формат.</translation>
    </message>
    <message>
        <source>it does not say which languages it translates or writes; choose them.</source>
        <translation>она не сообщает, с каких языков на какие переводит или на каких пишет; выберите их.</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>копирование</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>проверка</translation>
    </message>
    <message>
        <source>the file {0} is damaged (its checksum differs). Copy the archive again.</source>
        <translation>файл {0} повреждён (контрольная сумма не сходится). Скопируйте архив снова.</translation>
    </message>
    <message>
        <source>the file {0} is missing. Copy the archive again.</source>
        <translation>нет файла {0}. Скопируйте архив снова.</translation>
    </message>
    <message>
        <source>it is a package for other languages than English, Russian and Ukrainian.</source>
        <translation>это пакет для других языков, а не для английского, русского и украинского.</translation>
    </message>
    <message>
        <source>it does not say which languages it translates; choose them.</source>
        <translation>она не сообщает, с каких языков на какие переводит; выберите их.</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>чтение</translation>
    </message>
    <message>
        <source>packing</source>
        <translation>упаковка</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>сохранена в архив</translation>
    </message>
    <message>
        <source>{0} could not be put in its place: {1}.</source>
        <translation>{0} не удалось поставить на место: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be removed: {1}.</source>
        <translation>{0} удалить не удалось: {1}.</translation>
    </message>
    <message>
        <source>The new folder lies inside the old one. Choose another.</source>
        <translation>Новая папка лежит внутри старой. Выберите другую.</translation>
    </message>
    <message>
        <source>{0} is not empty. Choose an empty folder, or name a new one.</source>
        <translation>Папка {0} не пуста. Выберите пустую или назовите новую.</translation>
    </message>
    <message>
        <source>The models could not be moved: {0}. Nothing is lost.</source>
        <translation>Модели перенести не удалось: {0}. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>it changed while it was copied.</source>
        <translation>она изменилась во время копирования.</translation>
    </message>
    <message>
        <source>only translators and models of summaries can be converted.</source>
        <translation>преобразовать можно только модели перевода и резюме.</translation>
    </message>
    <message>
        <source>it is in CTranslate2&apos;s format already.</source>
        <translation>она уже в формате CTranslate2.</translation>
    </message>
    <message>
        <source>converted</source>
        <translation>преобразована</translation>
    </message>
    <message>
        <source>{0} is neither a zip nor a tar archive.</source>
        <translation>{0} — не архив zip и не архив tar.</translation>
    </message>
    <message>
        <source>{0} is damaged or cut short ({1}). Copy it again.</source>
        <translation>Файл {0} повреждён или обрезан ({1}). Скопируйте его снова.</translation>
    </message>
    <message>
        <source>{0} cannot be unpacked: {1}.</source>
        <translation>{0} распаковать не удаётся: {1}.</translation>
    </message>
    <message>
        <source>{0} holds a link ({1}); models have none. It was refused.</source>
        <translation>В {0} есть ссылка ({1}); в моделях их не бывает. Отклонено.</translation>
    </message>
    <message>
        <source>{0} would unpack to {1} GB in {2} files; Diptych takes up to {3} GB in {4} files. It was refused.</source>
        <translation>{0} после распаковки занял бы {1} ГБ в {2} файлах; Diptych принимает до {3} ГБ в {4} файлах. Отклонено.</translation>
    </message>
    <message>
        <source>{0} would grow more than {1}-fold; no model does. It was refused.</source>
        <translation>{0} при распаковке вырос бы более чем в {1} раз; с моделями так не бывает. Отклонено.</translation>
    </message>
    <message>
        <source>{0} would write outside its folder ({1}). It was refused.</source>
        <translation>{0} записал бы файлы вне своей папки ({1}). Отклонено.</translation>
    </message>
    <message>
        <source>{0} is larger than its archive says. It was refused.</source>
        <translation>{0} больше, чем сказано в архиве. Отклонено.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} записать не удаётся: {1}.</translation>
    </message>
    <message>
        <source>{0} is missing. Install Diptych again.</source>
        <translation>нет файла {0}. Установите Diptych снова.</translation>
    </message>
    <message>
        <source>the file model.bin is damaged. Install Diptych again.</source>
        <translation>файл model.bin повреждён. Установите Diptych снова.</translation>
    </message>
    <message>
        <source>[1] and a list of sources</source>
        <translation>[1] и список источников</translation>
    </message>
    <message>
        <source>(Outlet, date) in the text</source>
        <translation>(Издание, дата) в тексте</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>Сноски</translation>
    </message>
    <message>
        <source>As translated</source>
        <translation>Как в переводе</translation>
    </message>
    <message>
        <source>pick for the summary</source>
        <translation>выбор для резюме</translation>
    </message>
    <message>
        <source>drop from the summary</source>
        <translation>удаление из резюме</translation>
    </message>
    <message>
        <source>order of the summary</source>
        <translation>порядок резюме</translation>
    </message>
    <message>
        <source>reset of the summary</source>
        <translation>сброс резюме</translation>
    </message>
    <message>
        <source>new briefing</source>
        <translation>новая справка</translation>
    </message>
    <message>
        <source>new name</source>
        <translation>новое название</translation>
    </message>
    <message>
        <source>removal of a briefing</source>
        <translation>удаление справки</translation>
    </message>
    <message>
        <source>addition to the briefing</source>
        <translation>добавление в справку</translation>
    </message>
    <message>
        <source>removal</source>
        <translation>удаление</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>другой порядок</translation>
    </message>
    <message>
        <source>change to the briefing</source>
        <translation>изменение справки</translation>
    </message>
    <message>
        <source>name {0}</source>
        <translation>имя {0}</translation>
    </message>
    <message>
        <source>names by another rule</source>
        <translation>имена по другому правилу</translation>
    </message>
    <message>
        <source>Names cannot be kept: {0}</source>
        <translation>Имена нельзя сохранить: {0}</translation>
    </message>
    <message>
        <source>Something went wrong inside Diptych.</source>
        <translation>Внутри Diptych что-то пошло не так.</translation>
    </message>
    <message>
        <source>edit of the title</source>
        <translation>правка заголовка</translation>
    </message>
    <message>
        <source>edit of sentence {0}</source>
        <translation>правка предложения {0}</translation>
    </message>
    <message>
        <source>mark as seen</source>
        <translation>отметка о просмотре</translation>
    </message>
    <message>
        <source>mark as not seen</source>
        <translation>снятие отметки о просмотре</translation>
    </message>
    <message>
        <source>delete of “{0}”</source>
        <translation>удаление «{0}»</translation>
    </message>
    <message>
        <source>delete of {0} articles</source>
        <translation>удаление статей ({0})</translation>
    </message>
    <message>
        <source>note</source>
        <translation>заметка</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>перенос</translation>
    </message>
    <message>
        <source>{0} of {1} MB</source>
        <translation>{0} из {1} МБ</translation>
    </message>
    <message>
        <source>{0} MB/s</source>
        <translation>{0} МБ/с</translation>
    </message>
    <message>
        <source>{0} s left</source>
        <translation>осталось {0} с</translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation>осталось {0} мин</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>соединение</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>загрузка</translation>
    </message>
    <message>
        <source>waiting for the hub</source>
        <translation>ожидание ответа хаба</translation>
    </message>
    <message>
        <source>Apache-2.0 or CC-BY-4.0, as its card says</source>
        <translation>Apache-2.0 или CC-BY-4.0, как сказано в её описании</translation>
    </message>
    <message>
        <source>You may use it for any purpose.</source>
        <translation>Можно использовать для любых целей.</translation>
    </message>
    <message>
        <source>You may use it for any purpose, if its authors, Helsinki-NLP, are named.</source>
        <translation>Можно использовать для любых целей, если указать авторов: Helsinki-NLP.</translation>
    </message>
    <message>
        <source>You may use it for any purpose; CC-BY-4.0 asks that the authors, Helsinki-NLP, are named.</source>
        <translation>Можно использовать для любых целей; CC-BY-4.0 требует указать авторов: Helsinki-NLP.</translation>
    </message>
    <message>
        <source>Not for commercial work: its makers allow non-commercial use alone.</source>
        <translation>Не для коммерческой работы: создатели разрешают только некоммерческое использование.</translation>
    </message>
    <message>
        <source>Small and quick.</source>
        <translation>Небольшая и быстрая.</translation>
    </message>
    <message>
        <source>Large; the best of the list.</source>
        <translation>Большая; лучшая в списке.</translation>
    </message>
    <message>
        <source>One model for every direction.</source>
        <translation>Одна модель для всех направлений.</translation>
    </message>
    <message>
        <source>Writes a summary of its own in English, Russian or Ukrainian.</source>
        <translation>Пишет собственное резюме на английском, русском или украинском.</translation>
    </message>
    <message>
        <source>Writes a summary of its own, in English.</source>
        <translation>Пишет собственное резюме на английском.</translation>
    </message>
    <message>
        <source>Writes a summary of its own, in Russian.</source>
        <translation>Пишет собственное резюме на русском.</translation>
    </message>
    <message>
        <source>Writes a summary of its own, in Ukrainian. Large.</source>
        <translation>Пишет собственное резюме на украинском. Большая.</translation>
    </message>
    <message>
        <source>FLORES-101 devtest, published with the model</source>
        <translation>FLORES-101 devtest, опубликовано вместе с моделью</translation>
    </message>
    <message>
        <source>FLORES-200 devtest, published by mozilla/firefox-translations-models</source>
        <translation>FLORES-200 devtest, опубликовано в mozilla/firefox-translations-models</translation>
    </message>
    <message>
        <source>Gazeta v1 test, published with the model</source>
        <translation>Gazeta v1 test, опубликовано вместе с моделью</translation>
    </message>
    <message>
        <source>XL-Sum test, published with the model</source>
        <translation>XL-Sum test, опубликовано вместе с моделью</translation>
    </message>
    <message>
        <source>Your briefing cannot be kept: {0}</source>
        <translation>Справку нельзя сохранить: {0}</translation>
    </message>
    <message>
        <source>The watched folder {0} is not there.</source>
        <translation>Папки {0}, за которой нужно следить, нет.</translation>
    </message>
    <message>
        <source>No file in {0} is of a kind that Diptych reads.</source>
        <translation>В папке {0} нет файлов, которые Diptych умеет читать.</translation>
    </message>
    <message>
        <source>The library cannot be written: {0}</source>
        <translation>Библиотеку нельзя записать: {0}</translation>
    </message>
    <message>
        <source>Your changes cannot be kept: {0}</source>
        <translation>Ваши правки не удаётся сохранить: {0}</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy an article first.</source>
        <translation>В буфере обмена нет текста. Сначала скопируйте статью.</translation>
    </message>
    <message>
        <source>The library cannot be opened, and nothing is kept: {0}</source>
        <translation>Библиотеку нельзя открыть, ничего не сохраняется: {0}</translation>
    </message>
    <message>
        <source>{0} is missing or damaged. Install Diptych again.</source>
        <translation>{0} отсутствует или повреждён. Установите Diptych снова.</translation>
    </message>
    <message>
        <source>perhaps not said: {0} → {1}</source>
        <translation>возможно, не сказано: {0} → {1}</translation>
    </message>
    <message>
        <source>perhaps not said: {0}</source>
        <translation>возможно, не сказано: {0}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Статья</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Открыть…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Открыть &amp;папку…</translation>
    </message>
    <message>
        <source>&amp;Paste as article</source>
        <translation>&amp;Вставить как статью</translation>
    </message>
    <message>
        <source>Open the &amp;sample article</source>
        <translation>Открыть &amp;образец статьи</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Попробовать &amp;ещё раз</translation>
    </message>
    <message>
        <source>&amp;Cancel all work</source>
        <translation>Остановить &amp;всё</translation>
    </message>
    <message>
        <source>Searc&amp;h all articles</source>
        <translation>&amp;Искать во всех статьях</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Модели…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Настройки…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ве&amp;рнуть</translation>
    </message>
    <message>
        <source>&amp;Edit the sentence</source>
        <translation>&amp;Править предложение</translation>
    </message>
    <message>
        <source>&amp;Other translations…</source>
        <translation>&amp;Другие варианты перевода…</translation>
    </message>
    <message>
        <source>Re&amp;vert to machine</source>
        <translation>Вернуть &amp;машинный</translation>
    </message>
    <message>
        <source>&amp;Mark findings as seen</source>
        <translation>&amp;Отметить замечания как просмотренные</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Н&amp;айти…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Найти &amp;дальше</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Найти &amp;раньше</translation>
    </message>
    <message>
        <source>Copy &amp;summary</source>
        <translation>Копировать &amp;резюме</translation>
    </message>
    <message>
        <source>Copy the &amp;article in brief</source>
        <translation>Копировать с&amp;татью вкратце</translation>
    </message>
    <message>
        <source>A&amp;dd to briefing</source>
        <translation>&amp;В справку</translation>
    </message>
    <message>
        <source>&amp;Pick for the summary, or drop</source>
        <translation>&amp;Взять в резюме или убрать</translation>
    </message>
    <message>
        <source>E&amp;xport the briefing…</source>
        <translation>&amp;Экспортировать справку…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Кр&amp;упнее</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Мельче</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>Об&amp;ычный размер</translation>
    </message>
    <message>
        <source>One &amp;sentence a row</source>
        <translation>По одному &amp;предложению в строке</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>&amp;Панели</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Рядом</translation>
    </message>
    <message>
        <source>&amp;One above the other</source>
        <translation>&amp;Одна над другой</translation>
    </message>
    <message>
        <source>&amp;Translation only</source>
        <translation>Только &amp;перевод</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>П&amp;ереход</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>&amp;Следующее замечание</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>&amp;Предыдущее замечание</translation>
    </message>
    <message>
        <source>Next s&amp;entence</source>
        <translation>Следующее п&amp;редложение</translation>
    </message>
    <message>
        <source>Previous sen&amp;tence</source>
        <translation>Предыдущее пре&amp;дложение</translation>
    </message>
    <message>
        <source>&amp;Go to sentence…</source>
        <translation>Перейти к &amp;предложению…</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>Ст&amp;атьи</translation>
    </message>
    <message>
        <source>&amp;Original</source>
        <translation>&amp;Оригинал</translation>
    </message>
    <message>
        <source>&amp;Translation</source>
        <translation>&amp;Перевод</translation>
    </message>
    <message>
        <source>&amp;Summary</source>
        <translation>&amp;Резюме</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Замечания</translation>
    </message>
    <message>
        <source>&amp;Ledger</source>
        <translation>С&amp;верка</translation>
    </message>
    <message>
        <source>&amp;Briefing</source>
        <translation>С&amp;правка</translation>
    </message>
    <message>
        <source>Na&amp;mes</source>
        <translation>&amp;Имена</translation>
    </message>
    <message>
        <source>&amp;Generated summary</source>
        <translation>С&amp;генерированное резюме</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Команды…</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Клавиши</translation>
    </message>
    <message>
        <source>&amp;About Diptych</source>
        <translation>&amp;О программе Diptych</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Панель инструментов</translation>
    </message>
    <message>
        <source>Translate in&amp;to </source>
        <translation>Перевести &amp;на </translation>
    </message>
    <message>
        <source>Language to translate into</source>
        <translation>Язык, на который переводить</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Go to sentence</source>
        <translation>Перейти к предложению</translation>
    </message>
    <message>
        <source>Number of the sentence, 1 to {0}</source>
        <translation>Номер предложения, от 1 до {0}</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Reads Russian, Ukrainian and English news side by side, on this machine alone.</source>
        <translation>Показывает русские, украинские и английские новости рядом с переводом — только на этом компьютере.</translation>
    </message>
    <message>
        <source>MIT licence. Third-party parts keep their own licences, listed below.</source>
        <translation>Лицензия MIT. У сторонних частей свои лицензии, они перечислены ниже.</translation>
    </message>
    <message>
        <source>About Diptych</source>
        <translation>О программе Diptych</translation>
    </message>
</context>
<context>
    <name>Alternatives</name>
    <message>
        <source>Other translations</source>
        <translation>Другие варианты перевода</translation>
    </message>
    <message>
        <source>Looking for other translations…</source>
        <translation>Поиск других вариантов…</translation>
    </message>
    <message numerus="yes">
        <source>%n translations. Enter takes one, Esc none.</source>
        <translation>
            <numerusform>Вариантов: %n. Enter — взять, Esc — закрыть.</numerusform>
            <numerusform>Вариантов: %n. Enter — взять, Esc — закрыть.</numerusform>
            <numerusform>Вариантов: %n. Enter — взять, Esc — закрыть.</numerusform>
        </translation>
    </message>
    <message>
        <source>every figure and name agrees</source>
        <translation>все числа и имена сходятся</translation>
    </message>
    <message>
        <source>stands now</source>
        <translation>стоит сейчас</translation>
    </message>
    <message>
        <source>the machine&apos;s first</source>
        <translation>первый машинный</translation>
    </message>
    <message>
        <source>names put right</source>
        <translation>имена исправлены</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>вероятный</translation>
    </message>
    <message>
        <source>decoded otherwise</source>
        <translation>иначе декодировано</translation>
    </message>
    <message>
        <source>sums spelled out</source>
        <translation>суммы прописью</translation>
    </message>
    <message>
        <source>figures protected</source>
        <translation>числа защищены</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>модель {0}</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>Diptych is open already. Close this window, or the other one and start again.</source>
        <translation>Diptych уже открыт. Закройте это окно — или другое, и запустите снова.</translation>
    </message>
</context>
<context>
    <name>Articles</name>
    <message>
        <source>Pasted text</source>
        <translation>Вставленный текст</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>BriefingDock</name>
    <message>
        <source>Select something in an article first.</source>
        <translation>Сначала выделите что-нибудь в статье.</translation>
    </message>
    <message>
        <source>Select a sentence first: click it, or press Alt+Down.</source>
        <translation>Сначала выберите предложение: щёлкните его или нажмите Alt+Вниз.</translation>
    </message>
    <message>
        <source>Picked for the summary</source>
        <translation>Взято в резюме</translation>
    </message>
    <message>
        <source>Dropped from the summary</source>
        <translation>Убрано из резюме</translation>
    </message>
    <message>
        <source>Articles that have no summary yet: {0}</source>
        <translation>Статей, у которых ещё нет резюме: {0}</translation>
    </message>
    <message>
        <source>Added to “{0}”. ⚠ It has a figure or name that does not agree with the source.</source>
        <translation>Добавлено в «{0}». ⚠ Есть цифра или имя, расходящиеся с источником.</translation>
    </message>
    <message>
        <source>Added to “{0}”.</source>
        <translation>Добавлено в «{0}».</translation>
    </message>
    <message>
        <source>The briefing is empty. Ctrl+B adds what is selected to it.</source>
        <translation>Справка пуста. Ctrl+B добавит в неё то, что выделено.</translation>
    </message>
    <message>
        <source>Pieces brought up to date: {0}</source>
        <translation>Обновлено частей: {0}</translation>
    </message>
    <message>
        <source>This article has been deleted; the briefing keeps what it took.</source>
        <translation>Эта статья удалена; в справке всё осталось.</translation>
    </message>
</context>
<context>
    <name>BriefingPanel</name>
    <message>
        <source>Briefing</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Briefing to work on</source>
        <translation>Над какой справкой работать</translation>
    </message>
    <message>
        <source>New briefing, rename, delete</source>
        <translation>Новая справка, переименовать, удалить</translation>
    </message>
    <message>
        <source>&amp;New briefing</source>
        <translation>&amp;Новая справка</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Переименовать…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>&amp;Update from the articles</source>
        <translation>&amp;Обновить по статьям</translation>
    </message>
    <message>
        <source>Take over what was edited, mended or marked as seen in the articles since</source>
        <translation>Взять то, что с тех пор исправлено или отмечено просмотренным в статьях</translation>
    </message>
    <message>
        <source>+ &amp;Heading</source>
        <translation>+ &amp;Заголовок</translation>
    </message>
    <message>
        <source>Add a heading</source>
        <translation>Добавить заголовок</translation>
    </message>
    <message>
        <source>+ Te&amp;xt</source>
        <translation>+ &amp;Текст</translation>
    </message>
    <message>
        <source>Add text of your own</source>
        <translation>Добавить свой текст</translation>
    </message>
    <message>
        <source>How sources are cited</source>
        <translation>Как указываются источники</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
    <message>
        <source>Word, PDF, HTML, Markdown or text</source>
        <translation>Word, PDF, HTML, Markdown или текст</translation>
    </message>
    <message>
        <source>⚠ Pieces whose figures or names do not agree with the source: {0}</source>
        <translation>⚠ Частей, где цифры или имена расходятся с источником: {0}</translation>
    </message>
    <message>
        <source>Pieces: {0}</source>
        <translation>Частей: {0}</translation>
    </message>
    <message>
        <source>Pieces copied: {0}</source>
        <translation>Скопировано частей: {0}</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Copy all of it as text, Markdown and rich text; Ctrl+C in it copies the pieces selected</source>
        <translation>Копирует всю справку как текст, Markdown и форматированный текст; Ctrl+C в ней копирует выделенные части</translation>
    </message>
    <message>
        <source>Ctrl+B adds the articles, sentence or rows selected; or drag a summary, a text or rows here.</source>
        <translation>Ctrl+B добавит выделенные статьи, предложение или строки; резюме, текст и строки можно и перетащить сюда.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Only headings, own text and the translation of one sentence can be edited. Split the piece first.</source>
        <translation>Править можно заголовки, свой текст и перевод одного предложения. Сначала разбейте часть на предложения.</translation>
    </message>
    <message>
        <source>Briefing copied</source>
        <translation>Справка скопирована</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Name of the briefing</source>
        <translation>Название справки</translation>
    </message>
    <message>
        <source>“{0}” was deleted. Ctrl+Z brings it back.</source>
        <translation>«{0}» удалена. Ctrl+Z вернёт её.</translation>
    </message>
</context>
<context>
    <name>ClaimsPanel</name>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Lists figures on the same subject that differ between the articles.</source>
        <translation>Здесь цифры об одном и том же, которые в статьях расходятся.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Цифра</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Что сказано</translation>
    </message>
    <message>
        <source>Who says what</source>
        <translation>Кто что говорит</translation>
    </message>
    <message>
        <source>&amp;Compare the articles</source>
        <translation>&amp;Сравнить статьи</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Add to briefing</source>
        <translation>В справку</translation>
    </message>
    <message>
        <source>Put the subjects selected into the briefing as tables (Ctrl+B)</source>
        <translation>Поместить выделенное в справку таблицами (Ctrl+B)</translation>
    </message>
    <message>
        <source>Open two articles or more; they are compared once they are summarised.</source>
        <translation>Откройте две статьи или больше: сравнить их можно, когда есть их резюме.</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n articles…</source>
        <translation>
            <numerusform>Сравнивается %n статья…</numerusform>
            <numerusform>Сравниваются %n статьи…</numerusform>
            <numerusform>Сравнивается %n статей…</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was compared.</source>
        <translation>Остановлено. Сравнение не закончено.</translation>
    </message>
    <message>
        <source>Subjects on which the articles differ: {0}. Look before you quote: it may be two matters.</source>
        <translation>Вопросов, в которых статьи расходятся: {0}. Проверьте, прежде чем цитировать: речь может идти о разном.</translation>
    </message>
    <message numerus="yes">
        <source>No contradiction was found in %n articles.</source>
        <translation>
            <numerusform>В %n статье противоречий не найдено.</numerusform>
            <numerusform>В %n статьях противоречий не найдено.</numerusform>
            <numerusform>В %n статьях противоречий не найдено.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something went wrong inside Diptych.</source>
        <translation>Внутри Diptych что-то пошло не так.</translation>
    </message>
    <message>
        <source>The same subject</source>
        <translation>Об одном и том же</translation>
    </message>
    <message>
        <source>Go to the sentence</source>
        <translation>Перейти к предложению</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Что вы хотите сделать?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Diptych</source>
        <translation>Diptych</translation>
    </message>
    <message>
        <source>Something went wrong inside Diptych.</source>
        <translation>В программе Diptych произошла ошибка.</translation>
    </message>
    <message>
        <source>You can go on working. The details below say where it happened; they hold no text of any article.</source>
        <translation>Можно работать дальше. Ниже сказано, где это случилось; текста статей там нет.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Briefing, {0}</source>
        <translation>Справка, {0}</translation>
    </message>
</context>
<context>
    <name>DirectionsDialog</name>
    <message>
        <source>What does it translate?</source>
        <translation>Что она переводит?</translation>
    </message>
    <message>
        <source>The model in {0} does not say which languages it translates, or writes summaries in.</source>
        <translation>Модель в {0} не сообщает, с каких языков на какие переводит или на каких пишет резюме.</translation>
    </message>
    <message>
        <source>Summaries in {0}</source>
        <translation>Резюме: {0}</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Резюме</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Сверка</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Имена</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Своими словами</translation>
    </message>
    <message>
        <source>Who says what</source>
        <translation>Кто что говорит</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Word document</source>
        <translation>Документ Word</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Веб-страница</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Простой текст</translation>
    </message>
    <message>
        <source>Export the briefing</source>
        <translation>Экспорт справки</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>Записывается {0}…</translation>
    </message>
    <message>
        <source>{0} was written. ⚠ Pieces with open findings in it: {1}; its end lists them.</source>
        <translation>{0} записан. ⚠ Частей с открытыми замечаниями в нём: {1}; они перечислены в конце.</translation>
    </message>
    <message>
        <source>{0} was written.</source>
        <translation>{0} записан.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article and the translation</source>
        <translation>Найти в статье и переводе</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>&amp;Слова целиком</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Предыдущее (Shift+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Следующее (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>title</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>sentence {0}</source>
        <translation>предложение {0}</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Просмотрено</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Стоит проверить</translation>
    </message>
    <message>
        <source>Figure lost</source>
        <translation>Число потеряно</translation>
    </message>
    <message>
        <source>Figure added</source>
        <translation>Лишнее число</translation>
    </message>
    <message>
        <source>Figure changed</source>
        <translation>Число изменено</translation>
    </message>
    <message>
        <source>Name lost</source>
        <translation>Имя потеряно</translation>
    </message>
    <message>
        <source>Name added</source>
        <translation>Лишнее имя</translation>
    </message>
    <message>
        <source>Name changed</source>
        <translation>Имя изменено</translation>
    </message>
    <message>
        <source>Name spelt otherwise</source>
        <translation>Имя написано иначе</translation>
    </message>
    <message>
        <source>Negation lost</source>
        <translation>Отрицание пропало</translation>
    </message>
    <message>
        <source>Negation added</source>
        <translation>Отрицание добавлено</translation>
    </message>
    <message>
        <source>Word changed</source>
        <translation>Слово изменено</translation>
    </message>
    <message>
        <source>Not a word</source>
        <translation>Нет такого слова</translation>
    </message>
    <message>
        <source>Perhaps not said</source>
        <translation>Возможно, не сказано</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>Не переведено</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Пусто</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Повторы</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>The article is in the language to translate into. Choose another one at the top right.</source>
        <translation>Статья уже на том языке, на который её нужно перевести. Выберите другой справа вверху.</translation>
    </message>
    <message>
        <source>Figures and names that do not agree are listed here.</source>
        <translation>Здесь перечислены числа и имена, которые не сходятся.</translation>
    </message>
    <message>
        <source>F8 goes to the next, F9 shows other translations.</source>
        <translation>F8 — к следующему, F9 — другие варианты перевода.</translation>
    </message>
    <message>
        <source>All of these have been seen.</source>
        <translation>Всё это уже просмотрено.</translation>
    </message>
    <message>
        <source>Every figure and name agrees.</source>
        <translation>Все числа и имена сходятся.</translation>
    </message>
    <message>
        <source>Nothing so far…</source>
        <translation>Пока ничего…</translation>
    </message>
    <message>
        <source>Mark as not seen</source>
        <translation>Снять отметку о просмотре</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Отметить как просмотренное</translation>
    </message>
    <message>
        <source>Edit the translation</source>
        <translation>Править перевод</translation>
    </message>
</context>
<context>
    <name>GeneratedPanel</name>
    <message>
        <source>Generated summary</source>
        <translation>Сгенерированное резюме</translation>
    </message>
    <message>
        <source>&amp;Write a summary</source>
        <translation>&amp;Написать резюме</translation>
    </message>
    <message>
        <source>In the own words of an installed model; every figure and name in it is looked up in the article</source>
        <translation>Своими словами установленной модели; каждая цифра и каждое имя в нём сверяются со статьёй</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy the generated summary, marked as that</source>
        <translation>Скопировать сгенерированное резюме с пометкой об этом</translation>
    </message>
    <message>
        <source>Add to briefing</source>
        <translation>В справку</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>A model can write a summary in its own words here. It is no quotation, and may be wrong.</source>
        <translation>Здесь модель может написать резюме своими словами. Это не цитата, и в нём могут быть ошибки.</translation>
    </message>
    <message>
        <source>Generated by {0} from {1} of {2} sentences: these are not the article&apos;s words.</source>
        <translation>Сгенерировано моделью {0} по {1} из {2} предложений: это не слова статьи.</translation>
    </message>
    <message>
        <source>In {0}, by {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Вывод</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>title</source>
        <translation>загл.</translation>
    </message>
    <message>
        <source>(the sentence)</source>
        <translation>(предложение)</translation>
    </message>
    <message>
        <source>{0} (seen)</source>
        <translation>{0} (просмотрено)</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>сходится</translation>
    </message>
    <message>
        <source>said otherwise</source>
        <translation>сказано иначе</translation>
    </message>
    <message>
        <source>not translated yet</source>
        <translation>ещё не переведено</translation>
    </message>
</context>
<context>
    <name>LedgerPanel</name>
    <message>
        <source>Ledger</source>
        <translation>Сверка</translation>
    </message>
    <message>
        <source>Rows to show</source>
        <translation>Какие строки показать</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>Только замечания</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Числа</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Имена</translation>
    </message>
    <message>
        <source>Search the ledger</source>
        <translation>Поиск в сверке</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Количества</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Проценты</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Даты</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>Величины</translation>
    </message>
    <message>
        <source>Ordinals</source>
        <translation>Порядковые</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>Возраст</translation>
    </message>
    <message>
        <source>Every figure and name, with its counterpart, is listed here.</source>
        <translation>Здесь перечислены все числа и имена с их соответствиями.</translation>
    </message>
    <message>
        <source>{0} of {1} rows; to check: {2}</source>
        <translation>строк: {0} из {1}; проверить: {2}</translation>
    </message>
    <message>
        <source>Go to the sentence</source>
        <translation>Перейти к предложению</translation>
    </message>
    <message>
        <source>Edit the translation</source>
        <translation>Править перевод</translation>
    </message>
    <message>
        <source>Mark as not seen</source>
        <translation>Снять отметку о просмотре</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Отметить как просмотренное</translation>
    </message>
    <message>
        <source>Add to briefing</source>
        <translation>В справку</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Обозначения</translation>
    </message>
    <message>
        <source>Show or hide: {0}</source>
        <translation>Показать или скрыть: {0}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Количества</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Проценты</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Даты</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>Величины</translation>
    </message>
    <message>
        <source>Ordinals</source>
        <translation>Порядковые</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>Возраст</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Search all articles</source>
        <translation>Искать во всех статьях</translation>
    </message>
    <message>
        <source>Words in any form, in originals and translations; “in quotes” as they stand</source>
        <translation>Слова в любой форме, в оригиналах и переводах; «в кавычках» — дословно</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Заметка…</translation>
    </message>
    <message>
        <source>Cancel this &amp;article</source>
        <translation>&amp;Остановить эту статью</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Сортировать</translation>
    </message>
    <message>
        <source>Order of arrival</source>
        <translation>По порядку добавления</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>По заголовку</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>По дате</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>По языку</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>По замечаниям</translation>
    </message>
    <message>
        <source>&amp;Reverse the order</source>
        <translation>В &amp;обратном порядке</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Украинский</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>За последний %n день</numerusform>
            <numerusform>За последние %n дня</numerusform>
            <numerusform>За последние %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>Со вчерашнего дня</translation>
    </message>
    <message>
        <source>&amp;Published</source>
        <translation>&amp;Опубликованы</translation>
    </message>
    <message>
        <source>Only with &amp;findings to check</source>
        <translation>Только с &amp;непросмотренными замечаниями</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Показать &amp;все</translation>
    </message>
    <message>
        <source>Sort and filter</source>
        <translation>Сортировка и отбор</translation>
    </message>
    <message>
        <source>{0} of {1} articles</source>
        <translation>Статей: {0} из {1}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>A&amp;dd to briefing</source>
        <translation>&amp;В справку</translation>
    </message>
    <message>
        <source>&amp;Found</source>
        <translation>&amp;Найдено</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n слово</numerusform>
            <numerusform>%n слова</numerusform>
            <numerusform>%n слов</numerusform>
        </translation>
    </message>
    <message>
        <source>A reprint of “{0}”: {1} % of its wording is there.</source>
        <translation>Перепечатка «{0}»: совпадает {1} % текста.</translation>
    </message>
    <message>
        <source>The same story in another language as “{0}”: {1} % of its sentences are there.</source>
        <translation>Та же статья, что «{0}», на другом языке: совпадает {1} % предложений.</translation>
    </message>
    <message>
        <source>The same text as “{0}”.</source>
        <translation>Тот же текст, что «{0}».</translation>
    </message>
    <message>
        <source>same text as “{0}”</source>
        <translation>тот же текст, что «{0}»</translation>
    </message>
    <message>
        <source>reprint of “{0}”</source>
        <translation>перепечатка «{0}»</translation>
    </message>
    <message>
        <source>same story in another language: “{0}”</source>
        <translation>то же на другом языке: «{0}»</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>чтение…</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>остановлена</translation>
    </message>
    <message>
        <source>working…</source>
        <translation>в работе…</translation>
    </message>
    <message>
        <source>improving {0} of {1}</source>
        <translation>улучшается: {0} из {1}</translation>
    </message>
    <message>
        <source>repairing {0} of {1}</source>
        <translation>исправление: {0} из {1}</translation>
    </message>
    <message>
        <source>reading back {0} of {1}</source>
        <translation>обратное чтение: {0} из {1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>проверить: %n</numerusform>
            <numerusform>проверить: %n</numerusform>
            <numerusform>проверить: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>all seen</source>
        <translation>всё просмотрено</translation>
    </message>
    <message>
        <source>all agrees</source>
        <translation>всё сходится</translation>
    </message>
    <message>
        <source>summary only</source>
        <translation>только резюме</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Articles deleted: {0}. Ctrl+Z brings them back.</source>
        <translation>Удалено статей: {0}. Ctrl+Z вернёт их.</translation>
    </message>
    <message>
        <source>Generated summary copied</source>
        <translation>Сгенерированное резюме скопировано</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>скопировано строк: %n</numerusform>
            <numerusform>скопировано строк: %n</numerusform>
            <numerusform>скопировано строк: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Summary copied</source>
        <translation>Резюме скопировано</translation>
    </message>
    <message>
        <source>The article in brief was copied</source>
        <translation>Статья вкратце скопирована</translation>
    </message>
</context>
<context>
    <name>ModelSettings</name>
    <message>
        <source>The direction that these numbers are for</source>
        <translation>Направление, к которому относятся эти числа</translation>
    </message>
    <message>
        <source>All directions</source>
        <translation>Все направления</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>обычно</translation>
    </message>
    <message>
        <source>Beams: how many wordings are tried for each sentence</source>
        <translation>Лучи: сколько вариантов пробуется для каждого предложения</translation>
    </message>
    <message>
        <source>Threads that one model works with</source>
        <translation>Сколько потоков занимает одна модель</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>Batch: how many sentences are translated together</source>
        <translation>Пакет: сколько предложений переводится вместе</translation>
    </message>
    <message>
        <source>Minutes without work after which models leave the memory</source>
        <translation>Через сколько минут без работы модели выгружаются из памяти</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
    <message>
        <source>Device that models run on</source>
        <translation>Устройство, на котором работают модели</translation>
    </message>
    <message>
        <source>best there is</source>
        <translation>лучшее из имеющихся</translation>
    </message>
    <message>
        <source>Show the shipped model&apos;s &amp;draft first</source>
        <translation>Сначала показывать &amp;черновик встроенной модели</translation>
    </message>
    <message>
        <source>A larger model then replaces it sentence by sentence</source>
        <translation>Затем более крупная модель заменяет его предложение за предложением</translation>
    </message>
    <message>
        <source>Beams</source>
        <translation>Лучи</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Потоки</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Пакет</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>Unload after</source>
        <translation>Выгружать через</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Your models take {0:.0f} MB in {1}. The network is used by Install alone, and goes to {2}.</source>
        <translation>Ваши модели занимают {0:.0f} МБ в {1}. Сеть использует только «Установить», и только {2}.</translation>
    </message>
    <message>
        <source>This connects to {0} and fetches {1}. Nothing of your articles is sent.

Licence: {2}. {3}</source>
        <translation>Будет установлена связь с {0} и загружено: {1}. Ничего из ваших статей не отправляется.

Лицензия: {2}. {3}</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Установка</translation>
    </message>
    <message>
        <source>Connect and install</source>
        <translation>Подключиться и установить</translation>
    </message>
    <message>
        <source>Summaries in {0}</source>
        <translation>Резюме: {0}</translation>
    </message>
    <message>
        <source>Delete {0} ({1:.0f} MB)?</source>
        <translation>Удалить {0} ({1:.0f} МБ)?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удаление</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>{0} will be converted to int8: several times faster and a quarter of the size. It is compared with the original before it is used. Is the original to be kept?</source>
        <translation>{0} будет преобразована в int8: в несколько раз быстрее и вчетверо меньше. Перед использованием она сравнивается с оригиналом. Сохранить оригинал?</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>Преобразовать</translation>
    </message>
    <message>
        <source>Convert and keep it</source>
        <translation>Преобразовать и сохранить его</translation>
    </message>
    <message>
        <source>Convert and delete it</source>
        <translation>Преобразовать и удалить его</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Archives of models</source>
        <translation>Архивы моделей</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Import a model&apos;s folder</source>
        <translation>Импорт папки с моделью</translation>
    </message>
    <message>
        <source>An empty folder that the models are to move to</source>
        <translation>Пустая папка, в которую переместить модели</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Начало…</translation>
    </message>
</context>
<context>
    <name>ModelsLayout</name>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Translates</source>
        <translation>Переводит</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Качество</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>&amp;Install…</source>
        <translation>&amp;Установить…</translation>
    </message>
    <message>
        <source>&amp;Use for</source>
        <translation>Испо&amp;льзовать для</translation>
    </message>
    <message>
        <source>&amp;Convert…</source>
        <translation>&amp;Преобразовать…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>У&amp;далить…</translation>
    </message>
    <message>
        <source>I&amp;mport file…</source>
        <translation>И&amp;мпорт файла…</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>Импорт &amp;папки…</translation>
    </message>
    <message>
        <source>Mo&amp;ve them…</source>
        <translation>&amp;Переместить…</translation>
    </message>
    <message>
        <source>Move your models to another folder, on another disk for instance</source>
        <translation>Переместить ваши модели в другую папку, например на другой диск</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>О&amp;тмена</translation>
    </message>
</context>
<context>
    <name>NamesModel</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Формы</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>Предпочтительно</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>You chose this form. F2 changes it; empty it for the one proposed.</source>
        <translation>Эту форму выбрали вы. F2 меняет её; пустая строка вернёт предложенную.</translation>
    </message>
    <message>
        <source>The usual form. F2 chooses another one, for all articles.</source>
        <translation>Обычная форма. F2 выбирает другую, для всех статей.</translation>
    </message>
    <message>
        <source>A proposal; translations keep what they have. F2 chooses a form, for all articles.</source>
        <translation>Предложение; в переводах остаётся то, что есть. F2 выбирает форму для всех статей.</translation>
    </message>
</context>
<context>
    <name>NamesPanel</name>
    <message>
        <source>Names</source>
        <translation>Имена</translation>
    </message>
    <message>
        <source>Search the names</source>
        <translation>Искать среди имён</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Kyiv or Kiev, Zelensky or Zelenskyy; names from and to a file</source>
        <translation>Kyiv или Kiev, Zelensky или Zelenskyy; имена из файла и в файл</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Every person, organisation and place is listed here.</source>
        <translation>Здесь перечислены все люди, организации и места.</translation>
    </message>
    <message>
        <source>{0} of {1} names; spelt otherwise: {2}. Enter: next mention, F2: rename</source>
        <translation>Имён: {0} из {1}; написано иначе: {2}. Enter: следующее упоминание, F2: переименовать</translation>
    </message>
    <message>
        <source>{0}: mention {1} of {2}</source>
        <translation>{0}: упоминание {1} из {2}</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>Следующее упоминание</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Back to the proposed form</source>
        <translation>Вернуть предложенную форму</translation>
    </message>
    <message>
        <source>Always use “{0}”</source>
        <translation>Всегда писать «{0}»</translation>
    </message>
    <message>
        <source>Ukrainian places in English</source>
        <translation>Украинские места по-английски</translation>
    </message>
    <message>
        <source>Endings in English</source>
        <translation>Окончания по-английски</translation>
    </message>
    <message>
        <source>Import names…</source>
        <translation>Импорт имён…</translation>
    </message>
    <message>
        <source>Export names…</source>
        <translation>Экспорт имён…</translation>
    </message>
    <message>
        <source>Import names</source>
        <translation>Импорт имён</translation>
    </message>
    <message numerus="yes">
        <source>%n names imported</source>
        <translation>
            <numerusform>импортировано %n имя</numerusform>
            <numerusform>импортировано %n имени</numerusform>
            <numerusform>импортировано %n имён</numerusform>
        </translation>
    </message>
    <message>
        <source>Export names</source>
        <translation>Экспорт имён</translation>
    </message>
    <message numerus="yes">
        <source>%n names exported</source>
        <translation>
            <numerusform>экспортировано %n имя</numerusform>
            <numerusform>экспортировано %n имени</numerusform>
            <numerusform>экспортировано %n имён</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>A draft by {0}: no better model has replaced it.</source>
        <translation>Черновик модели {0}: лучшая модель его не заменила.</translation>
    </message>
    <message>
        <source>Edited by you.</source>
        <translation>Изменено вами.</translation>
    </message>
    <message>
        <source>Repaired: the machine&apos;s first translation failed.</source>
        <translation>Исправлено: первый машинный перевод не прошёл сверку.</translation>
    </message>
    <message>
        <source>Names are in the forms that you prefer.</source>
        <translation>Имена стоят в тех формах, которые вы предпочитаете.</translation>
    </message>
    <message>
        <source>The machine said: {0}</source>
        <translation>Машинный вариант: {0}</translation>
    </message>
    <message>
        <source>It was repaired to: {0}</source>
        <translation>Исправлено на: {0}</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Перевод</translation>
    </message>
</context>
<context>
    <name>PieceDelegate</name>
    <message>
        <source>Text of the piece</source>
        <translation>Текст части</translation>
    </message>
</context>
<context>
    <name>PieceMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Править</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>В&amp;ыше</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Н&amp;иже</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Убрать</translation>
    </message>
    <message>
        <source>&amp;Go to the sentence</source>
        <translation>&amp;Перейти к предложению</translation>
    </message>
    <message>
        <source>&amp;Original</source>
        <translation>&amp;Оригинал</translation>
    </message>
    <message>
        <source>&amp;Translation</source>
        <translation>&amp;Перевод</translation>
    </message>
    <message>
        <source>&amp;Both, side by side</source>
        <translation>&amp;Оба рядом</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Bullets</source>
        <translation>&amp;Список</translation>
    </message>
    <message>
        <source>&amp;Paragraph</source>
        <translation>&amp;Абзац</translation>
    </message>
    <message>
        <source>&amp;Quotation</source>
        <translation>&amp;Цитата</translation>
    </message>
    <message>
        <source>&amp;Set as</source>
        <translation>Оф&amp;ормить как</translation>
    </message>
    <message>
        <source>S&amp;plit into sentences</source>
        <translation>&amp;Разбить на предложения</translation>
    </message>
    <message>
        <source>&amp;Chapter</source>
        <translation>&amp;Глава</translation>
    </message>
    <message>
        <source>&amp;Section</source>
        <translation>&amp;Раздел</translation>
    </message>
    <message>
        <source>S&amp;ubsection</source>
        <translation>&amp;Подраздел</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>&amp;Уровень</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Something went wrong.</source>
        <translation>Что-то пошло не так.</translation>
    </message>
</context>
<context>
    <name>Revising</name>
    <message>
        <source>Select a sentence first: click it, or press Alt+Down.</source>
        <translation>Сначала выберите предложение: щёлкните его или нажмите Alt+Вниз.</translation>
    </message>
    <message>
        <source>This sentence is in the language of the translation already; it stays as it is.</source>
        <translation>Это предложение уже на языке перевода и остаётся как есть.</translation>
    </message>
    <message>
        <source>This sentence is not translated yet.</source>
        <translation>Это предложение ещё не переведено.</translation>
    </message>
    <message>
        <source>Select a translated sentence first.</source>
        <translation>Сначала выберите переведённое предложение.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Add to briefing</source>
        <translation>В справку</translation>
    </message>
    <message>
        <source>Pick for the summary, or drop</source>
        <translation>Взять в резюме или убрать</translation>
    </message>
    <message>
        <source>Edit the translation</source>
        <translation>Править перевод</translation>
    </message>
    <message>
        <source>Other translations…</source>
        <translation>Другие варианты перевода…</translation>
    </message>
    <message>
        <source>Revert to machine</source>
        <translation>Вернуть машинный</translation>
    </message>
    <message>
        <source>Not seen: {0}</source>
        <translation>Не просмотрено: {0}</translation>
    </message>
    <message>
        <source>Mark as seen: {0}</source>
        <translation>Отметить как просмотренное: {0}</translation>
    </message>
</context>
<context>
    <name>RowsPanel</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy the rows shown, or those selected, as a table: Markdown, CSV, TSV and rich text</source>
        <translation>Скопировать показанные или выделенные строки как таблицу: Markdown, CSV, TSV и форматированный текст</translation>
    </message>
</context>
<context>
    <name>SentenceEditor</name>
    <message>
        <source>Translation of the sentence</source>
        <translation>Перевод предложения</translation>
    </message>
    <message>
        <source>Others… (F9)</source>
        <translation>Другие… (F9)</translation>
    </message>
    <message>
        <source>Show other translations of this sentence</source>
        <translation>Показать другие варианты перевода этого предложения</translation>
    </message>
    <message>
        <source>Enter keeps, Esc takes back</source>
        <translation>Enter — сохранить, Esc — отменить</translation>
    </message>
    <message>
        <source>Every figure and name agrees.</source>
        <translation>Все числа и имена сходятся.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Чтение</translation>
    </message>
    <message>
        <source>&amp;Usual</source>
        <translation>О&amp;бычный</translation>
    </message>
    <message>
        <source>&amp;Font of the articles</source>
        <translation>&amp;Шрифт статей</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Ра&amp;змер текста</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Короткая</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Средняя</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Длинная</translation>
    </message>
    <message>
        <source>As long as there is room</source>
        <translation>Во всю ширину</translation>
    </message>
    <message>
        <source>Longest &amp;line</source>
        <translation>&amp;Длина строки</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Интерфейс</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>Translate &amp;into</source>
        <translation>Переводить &amp;на</translation>
    </message>
    <message>
        <source>As it suits the model</source>
        <translation>Как лучше для модели</translation>
    </message>
    <message>
        <source>Fast: one wording of each sentence</source>
        <translation>Быстро: один вариант предложения</translation>
    </message>
    <message>
        <source>Thorough: four wordings of each sentence</source>
        <translation>Тщательно: четыре варианта предложения</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>Сп&amp;особ</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>Потоко&amp;в</translation>
    </message>
    <message>
        <source>Try sentences that fail their check a&amp;gain</source>
        <translation>&amp;Заново переводить предложения, не прошедшие проверку</translation>
    </message>
    <message>
        <source>Read translations &amp;back for words that they may not say</source>
        <translation>&amp;Искать слова, которых в переводе, возможно, нет</translation>
    </message>
    <message>
        <source>Wordings of each sentence: {0}</source>
        <translation>Вариантов предложения: {0}</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Имена</translation>
    </message>
    <message>
        <source>Ukrainian &amp;places in English</source>
        <translation>&amp;Украинские места по-английски</translation>
    </message>
    <message>
        <source>&amp;Endings in English</source>
        <translation>О&amp;кончания по-английски</translation>
    </message>
    <message>
        <source>Briefings</source>
        <translation>Справки</translation>
    </message>
    <message>
        <source>&amp;Cite sources as</source>
        <translation>Ссы&amp;лки на источники</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Что хранится</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>&amp;Открыть папку</translation>
    </message>
    <message>
        <source>Fo&amp;rget translations…</source>
        <translation>За&amp;быть переводы…</translation>
    </message>
    <message>
        <source>Forget translations</source>
        <translation>Забыть переводы</translation>
    </message>
    <message>
        <source>Sentences translated before will be translated anew when they are met again.</source>
        <translation>Предложения, переведённые раньше, при новой встрече будут переведены заново.</translation>
    </message>
    <message>
        <source>Forget my own edits and what I have seen, too</source>
        <translation>Забыть и мои правки, и отметки о просмотренном</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>They cannot be forgotten: {0}</source>
        <translation>Забыть их не удалось: {0}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Stop all work (Esc)</source>
        <translation>Остановить всё (Esc)</translation>
    </message>
    <message>
        <source>Nothing leaves this machine</source>
        <translation>Ничто не покидает этот компьютер</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>articles finished: {0} of {1}</source>
        <translation>готово статей: {0} из {1}</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>Чтение: {0}…</translation>
    </message>
    <message>
        <source>Summarising {0}…</source>
        <translation>Резюме: {0}…</translation>
    </message>
    <message>
        <source>Putting a better translation in place: {0} of {1} sentences</source>
        <translation>Перевод заменяется лучшим: {0} из {1} предложений</translation>
    </message>
    <message>
        <source>Trying sentences that fail again: {0} of {1}</source>
        <translation>Повтор предложений с ошибками: {0} из {1}</translation>
    </message>
    <message>
        <source>Looking for words that are not said: {0} of {1} sentences</source>
        <translation>Поиск слов, которых нет в переводе: {0} из {1} предложений</translation>
    </message>
    <message>
        <source>Translating into {0}: {1} of {2} sentences</source>
        <translation>Перевод ({0}): {1} из {2} предложений</translation>
    </message>
    <message>
        <source>Loading {0}…</source>
        <translation>Загружается {0}…</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n models, {0:.0f} MB, on {1}</source>
        <translation>
            <numerusform>%n модель, {0:.0f} МБ, {1}</numerusform>
            <numerusform>%n модели, {0:.0f} МБ, {1}</numerusform>
            <numerusform>%n моделей, {0:.0f} МБ, {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>No model in memory</source>
        <translation>В памяти нет моделей</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>Summary</source>
        <translation>Резюме</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Оба</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy the summary as text, Markdown and rich text (Ctrl+Shift+C)</source>
        <translation>Скопировать резюме как текст, Markdown и форматированный текст (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Add to briefing</source>
        <translation>В справку</translation>
    </message>
    <message>
        <source>Put the summary, or the sentences selected, into the briefing (Ctrl+B)</source>
        <translation>Поместить резюме или выделенные предложения в справку (Ctrl+B)</translation>
    </message>
    <message>
        <source>As in the text</source>
        <translation>Как в тексте</translation>
    </message>
    <message>
        <source>Most telling first</source>
        <translation>Сначала главное</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Вручную</translation>
    </message>
    <message>
        <source>Order of the sentences</source>
        <translation>Порядок предложений</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down, or dragging, put sentences in order by hand</source>
        <translation>Alt+Вверх, Alt+Вниз или перетаскивание меняют порядок вручную</translation>
    </message>
    <message>
        <source>Bullets</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Абзац</translation>
    </message>
    <message>
        <source>Bullets or a paragraph</source>
        <translation>Список или абзац</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Сбросить</translation>
    </message>
    <message>
        <source>Back to the sentences and the order that Diptych chose</source>
        <translation>Назад к предложениям и порядку, которые выбрал Diptych</translation>
    </message>
    <message>
        <source>Drop from the summary</source>
        <translation>Убрать из резюме</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Copy the summary</source>
        <translation>Копировать резюме</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Длина</translation>
    </message>
    <message>
        <source>Length of the summary</source>
        <translation>Длина резюме</translation>
    </message>
    <message>
        <source>Length of the summary in sentences</source>
        <translation>Длина резюме в предложениях</translation>
    </message>
    <message>
        <source> sentences</source>
        <translation> предл.</translation>
    </message>
    <message>
        <source>The summary appears here.</source>
        <translation>Здесь появится резюме.</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>English</source>
        <translation>английский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>русский</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>украинский</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>&amp;Следить за папкой…</translation>
    </message>
    <message>
        <source>&amp;Stop watching</source>
        <translation>Не сле&amp;дить за папкой</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Следить за папкой</translation>
    </message>
    <message>
        <source>New files in {0} are read from now on; those already there are not.</source>
        <translation>Новые файлы в {0} будут читаться сами; те, что уже там, — нет.</translation>
    </message>
    <message>
        <source>{0} is no longer watched.</source>
        <translation>За {0} больше не следят.</translation>
    </message>
    <message>
        <source>New in the watched folder: {0}</source>
        <translation>Новых файлов в папке, за которой следят: {0}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop articles here</source>
        <translation>Перетащите статьи сюда</translation>
    </message>
    <message>
        <source>Diptych summarises an English, Russian or Ukrainian article and translates it beside the original.</source>
        <translation>Diptych составляет резюме английской, русской или украинской статьи и переводит её рядом с оригиналом.</translation>
    </message>
    <message>
        <source>Every figure and name is compared by value; what does not agree is red on both sides.</source>
        <translation>Каждое число и имя сверяется по значению; что не сходится, красное с обеих сторон.</translation>
    </message>
    <message>
        <source>Text, Markdown, HTML, Word, OpenDocument, PDF, RTF, EPUB and e-mail files, whole folders too.</source>
        <translation>Файлы текста, Markdown, HTML, Word, OpenDocument, PDF, RTF, EPUB и письма, а также целые папки.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>Ничто не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>Open the &amp;sample article</source>
        <translation>Открыть &amp;образец статьи</translation>
    </message>
    <message>
        <source>&amp;Choose files…</source>
        <translation>&amp;Выбрать файлы…</translation>
    </message>
</context>
</TS>
