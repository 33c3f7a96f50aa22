<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{0}: not for commercial work</source>
        <translation>{0}: не для комерційної роботи</translation>
    </message>
    <message>
        <source>summaries: {0}</source>
        <translation>резюме: {0}</translation>
    </message>
    <message>
        <source>all directions</source>
        <translation>усі напрямки</translation>
    </message>
    <message>
        <source>good</source>
        <translation>добра</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>середня</translation>
    </message>
    <message>
        <source>gist only</source>
        <translation>лише загальний зміст</translation>
    </message>
    <message>
        <source>begun, {0:.0f} MB here</source>
        <translation>розпочато, тут {0:.0f} МБ</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>не встановлено</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>не можна використовувати</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>встановлено</translation>
    </message>
    <message>
        <source>part of Diptych</source>
        <translation>частина Diptych</translation>
    </message>
    <message>
        <source>Summaries in its own words: {0}. They are marked as generated and checked.</source>
        <translation>Резюме своїми словами: {0}. Вони позначаються як згенеровані й перевіряються.</translation>
    </message>
    <message>
        <source>Translates {0} into {1}: {2}, {3:.1f} BLEU.</source>
        <translation>Перекладає {0} → {1}: {2}, {3:.1f} BLEU.</translation>
    </message>
    <message>
        <source>Scores: {0}.</source>
        <translation>Оцінки: {0}.</translation>
    </message>
    <message>
        <source>Licence: {0}.</source>
        <translation>Ліцензія: {0}.</translation>
    </message>
    <message>
        <source>It cannot be used: {0}</source>
        <translation>Її не можна використовувати: {0}</translation>
    </message>
    <message>
        <source>Converting it makes it several times faster and smaller.</source>
        <translation>Після перетворення вона стане в кілька разів швидшою та меншою.</translation>
    </message>
    <message>
        <source>person</source>
        <translation>людина</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>організація</translation>
    </message>
    <message>
        <source>place</source>
        <translation>місце</translation>
    </message>
    <message>
        <source>count</source>
        <translation>кількість</translation>
    </message>
    <message>
        <source>money</source>
        <translation>гроші</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>відсотки</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>time</source>
        <translation>час</translation>
    </message>
    <message>
        <source>period</source>
        <translation>строк</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>величина</translation>
    </message>
    <message>
        <source>ordinal</source>
        <translation>порядкове число</translation>
    </message>
    <message>
        <source>age</source>
        <translation>вік</translation>
    </message>
    <message>
        <source>not translated</source>
        <translation>не перекладено</translation>
    </message>
    <message>
        <source>repetition</source>
        <translation>повтор</translation>
    </message>
    <message>
        <source>&#xa0;— not translated —&#xa0;</source>
        <translation>&#xa0;— не перекладено —&#xa0;</translation>
    </message>
    <message>
        <source>{0} · machine translation by {1} via {2}</source>
        <translation>{0} · машинний переклад, {1}; проміжна мова — {2}</translation>
    </message>
    <message>
        <source>{0} · machine translation by {1}</source>
        <translation>{0} · машинний переклад, {1}</translation>
    </message>
    <message>
        <source>not a word: {0}</source>
        <translation>немає такого слова: {0}</translation>
    </message>
    <message>
        <source>not translated, or in another language</source>
        <translation>не перекладено або іншою мовою</translation>
    </message>
    <message>
        <source>repeats itself</source>
        <translation>повторюється</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>The language of this text could not be told. Diptych reads English, Russian and Ukrainian.</source>
        <translation>Не вдалося визначити, якою мовою цей текст. Diptych читає англійською, російською та українською.</translation>
    </message>
    <message>
        <source>This looks like {0}. Diptych reads English, Russian and Ukrainian.</source>
        <translation>Схоже, це інша мова ({0}). Diptych читає англійською, російською та українською.</translation>
    </message>
    <message>
        <source>The model in {0} cannot be used: {1}</source>
        <translation>Модель у теці {0} не придатна: {1}</translation>
    </message>
    <message>
        <source>No installed model writes summaries in {0}. The models dialog lists some.</source>
        <translation>Жодна встановлена модель не пише резюме цією мовою: {0}. Відповідні є у вікні «Моделі».</translation>
    </message>
    <message>
        <source>No installed model translates from {0} to {1}.</source>
        <translation>Жодна зі встановлених моделей не перекладає в цьому напрямку: {0} → {1}.</translation>
    </message>
    <message>
        <source>The file is damaged. Open it in the program that made it, save it again and try once more.</source>
        <translation>Файл пошкоджено. Відкрийте його в програмі, у якій його створено, збережіть заново і спробуйте ще раз.</translation>
    </message>
    <message>
        <source>It unpacks to far more than a text would. If you trust it, open it in its program and save the text alone.</source>
        <translation>Після розпакування він значно більший за звичайний текст. Якщо ви йому довіряєте, відкрийте його в його програмі та збережіть лише текст.</translation>
    </message>
    <message>
        <source>It is protected by a password. Remove the password in the program that made it and try again.</source>
        <translation>Він захищений паролем. Зніміть пароль у програмі, у якій його створено, і спробуйте знову.</translation>
    </message>
    <message>
        <source>It defines XML entities, which no ordinary document does. Save it anew and try again.</source>
        <translation>У ньому визначено сутності XML, чого у звичайних документах не буває. Збережіть його заново і спробуйте знову.</translation>
    </message>
    <message>
        <source>The RTF file is damaged. Open it in the program that made it, save it again and try once more.</source>
        <translation>Файл RTF пошкоджено. Відкрийте його в програмі, у якій його створено, збережіть заново і спробуйте ще раз.</translation>
    </message>
    <message>
        <source>The message holds no text, only attachments or pictures. Save the attachment and open that.</source>
        <translation>У листі немає тексту, лише вкладення або зображення. Збережіть вкладення і відкрийте його.</translation>
    </message>
    <message>
        <source>The message is damaged. Save it again from the mail program and try once more.</source>
        <translation>Лист пошкоджено. Збережіть його з поштової програми заново і спробуйте ще раз.</translation>
    </message>
    <message>
        <source>There is no text in it. Choose a file with an article, or paste the text.</source>
        <translation>У ньому немає тексту. Виберіть файл зі статтею або вставте текст.</translation>
    </message>
    <message>
        <source>It is larger than {0} MB. Save the article alone, without pictures, and try again.</source>
        <translation>Він більший за {0} МБ. Збережіть лише статтю, без зображень, і спробуйте знову.</translation>
    </message>
    <message>
        <source>It holds more than {0} million characters. Split it and open the part that you need.</source>
        <translation>У ньому понад {0} млн знаків. Поділіть його і відкрийте ту частину, яка потрібна.</translation>
    </message>
    <message>
        <source>It is a folder. Open the files inside it.</source>
        <translation>Це тека. Відкрийте файли, які в ній лежать.</translation>
    </message>
    <message>
        <source>It is a device, not a file. Save the article to a file and open that.</source>
        <translation>Це пристрій, а не файл. Збережіть статтю у файл і відкрийте його.</translation>
    </message>
    <message>
        <source>There is no such file. It may have been moved or renamed; choose it again.</source>
        <translation>Такого файлу немає. Можливо, його перемістили або перейменували; виберіть його знову.</translation>
    </message>
    <message>
        <source>You may not read it. Ask its owner, or copy it to a folder of your own.</source>
        <translation>Ви не маєте права його читати. Зверніться до власника або скопіюйте файл до своєї теки.</translation>
    </message>
    <message>
        <source>It cannot be opened. Copy it to another folder and try again.</source>
        <translation>Його не вдається відкрити. Скопіюйте його до іншої теки і спробуйте знову.</translation>
    </message>
    <message>
        <source>The file is empty. Save it again from where it came and try once more.</source>
        <translation>Файл порожній. Збережіть його заново звідти, звідки він узятий, і спробуйте ще раз.</translation>
    </message>
    <message>
        <source>No text could be found in the page. Open it in a browser, copy the article and paste it here.</source>
        <translation>На сторінці не знайшлося тексту. Відкрийте її в браузері, скопіюйте статтю і вставте сюди.</translation>
    </message>
    <message>
        <source>The book lists no chapters. Open it in a reader and save it as text or PDF.</source>
        <translation>У книзі немає переліку розділів. Відкрийте її в програмі для читання і збережіть як текст або PDF.</translation>
    </message>
    <message>
        <source>The book is locked to its shop&apos;s reader. Save the part you need as text and open that.</source>
        <translation>Книга прив’язана до програми крамниці. Збережіть потрібну частину як текст і відкрийте її.</translation>
    </message>
    <message>
        <source>Save the article as text, HTML, Word or PDF and try again.</source>
        <translation>Збережіть статтю як текст, HTML, Word або PDF і спробуйте знову.</translation>
    </message>
    <message>
        <source>It is an archive. Unpack it and open what is inside.</source>
        <translation>Це архів. Розпакуйте його і відкрийте те, що всередині.</translation>
    </message>
    <message>
        <source>It is a picture. {0}</source>
        <translation>Це зображення. {0}</translation>
    </message>
    <message>
        <source>It is a translation model, not an article. {0}</source>
        <translation>Це модель для перекладу, а не стаття. {0}</translation>
    </message>
    <message>
        <source>It is a database. {0}</source>
        <translation>Це база даних. {0}</translation>
    </message>
    <message>
        <source>It is a program. {0}</source>
        <translation>Це програма. {0}</translation>
    </message>
    <message>
        <source>It is a sound recording. {0}</source>
        <translation>Це звукозапис. {0}</translation>
    </message>
    <message>
        <source>It is a recording or a picture. {0}</source>
        <translation>Це запис або зображення. {0}</translation>
    </message>
    <message>
        <source>It is a spreadsheet or a presentation. {0}</source>
        <translation>Це таблиця або презентація. {0}</translation>
    </message>
    <message>
        <source>It is protected by a password. Remove the password in Word and try again.</source>
        <translation>Він захищений паролем. Зніміть пароль у Word і спробуйте знову.</translation>
    </message>
    <message>
        <source>It is an old Word document. Open it in Word or LibreOffice and save it as .docx.</source>
        <translation>Це документ старого Word. Відкрийте його у Word або LibreOffice і збережіть як .docx.</translation>
    </message>
    <message>
        <source>It is an old Office file. {0}</source>
        <translation>Це файл старого Office. {0}</translation>
    </message>
    <message>
        <source>It is not a text but a binary file. Save the article as text, HTML, Word or PDF and try again.</source>
        <translation>Це не текст, а двійковий файл. Збережіть статтю як текст, HTML, Word або PDF і спробуйте знову.</translation>
    </message>
    <message>
        <source>The PDF file is damaged. Open it in a PDF viewer, print it to a new PDF and try again.</source>
        <translation>Файл PDF пошкоджено. Відкрийте його в переглядачі, надрукуйте в новий PDF і спробуйте знову.</translation>
    </message>
    <message>
        <source>The PDF is protected by a password. Save a copy without the password and try again.</source>
        <translation>PDF захищений паролем. Збережіть копію без пароля і спробуйте знову.</translation>
    </message>
    <message>
        <source>The PDF holds only pictures of text. Run text recognition on it, or copy the text from its source.</source>
        <translation>У PDF лише зображення тексту. Розпізнайте текст або скопіюйте його з джерела.</translation>
    </message>
    <message>
        <source>lost: {0}</source>
        <translation>зникло: {0}</translation>
    </message>
    <message>
        <source>added: {0}</source>
        <translation>додано: {0}</translation>
    </message>
    <message>
        <source>currency lost: {0}</source>
        <translation>зникла валюта: {0}</translation>
    </message>
    <message>
        <source>another half of the day: {0} → {1}</source>
        <translation>інша половина доби: {0} → {1}</translation>
    </message>
    <message>
        <source>thousand</source>
        <translation>тисяча</translation>
    </message>
    <message>
        <source>million</source>
        <translation>мільйон</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>мільярд</translation>
    </message>
    <message>
        <source>trillion</source>
        <translation>трильйон</translation>
    </message>
    <message>
        <source>two times smaller</source>
        <translation>удвічі менше</translation>
    </message>
    <message>
        <source>ten times smaller</source>
        <translation>у десять разів менше</translation>
    </message>
    <message>
        <source>a hundred times smaller</source>
        <translation>у сто разів менше</translation>
    </message>
    <message>
        <source>a thousand times smaller</source>
        <translation>у тисячу разів менше</translation>
    </message>
    <message>
        <source>a million times smaller</source>
        <translation>у мільйон разів менше</translation>
    </message>
    <message>
        <source>two times larger</source>
        <translation>удвічі більше</translation>
    </message>
    <message>
        <source>ten times larger</source>
        <translation>у десять разів більше</translation>
    </message>
    <message>
        <source>a hundred times larger</source>
        <translation>у сто разів більше</translation>
    </message>
    <message>
        <source>a thousand times larger</source>
        <translation>у тисячу разів більше</translation>
    </message>
    <message>
        <source>a million times larger</source>
        <translation>у мільйон разів більше</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>не менше {0}</translation>
    </message>
    <message>
        <source>at most {0}</source>
        <translation>не більше {0}</translation>
    </message>
    <message>
        <source>currency changed: {0} → {1}</source>
        <translation>інша валюта: {0} → {1}</translation>
    </message>
    <message>
        <source>unit changed: {0} → {1}</source>
        <translation>інша одиниця: {0} → {1}</translation>
    </message>
    <message>
        <source>date moved: {0} → {1}</source>
        <translation>інша дата: {0} → {1}</translation>
    </message>
    <message>
        <source>time changed: {0} → {1}</source>
        <translation>інший час: {0} → {1}</translation>
    </message>
    <message>
        <source>changed: {0} → {1}</source>
        <translation>змінилося: {0} → {1}</translation>
    </message>
    <message>
        <source>{0} ({1} became {2})</source>
        <translation>{0} (було: {1}, стало: {2})</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>unit converted: {0} → {1}</source>
        <translation>одиницю перераховано: {0} → {1}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>англійська</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>російська</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>українська</translation>
    </message>
    <message>
        <source>{0} was written by a newer version of Diptych, and is left as it is. Update Diptych to use it.</source>
        <translation>{0} записано новішою версією Diptych і залишено як є. Оновіть Diptych, щоб ним скористатися.</translation>
    </message>
    <message>
        <source>spelt {0}, preferred: {1}</source>
        <translation>написано: {0}, бажано: {1}</translation>
    </message>
    <message>
        <source>spelt {0}, elsewhere {1}</source>
        <translation>написано: {0}, в інших місцях: {1}</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, or choose another folder.</source>
        <translation>Диск заповнено. Звільніть місце або виберіть іншу теку.</translation>
    </message>
    <message>
        <source>Your share of the disk is used up. Free some space, or choose another folder.</source>
        <translation>Вашу частку диска вичерпано. Звільніть місце або виберіть іншу теку.</translation>
    </message>
    <message>
        <source>You may not write there. Choose another folder.</source>
        <translation>Туди не можна писати. Виберіть іншу теку.</translation>
    </message>
    <message>
        <source>That disk can only be read. Choose another folder.</source>
        <translation>Цей диск доступний лише для читання. Виберіть іншу теку.</translation>
    </message>
    <message>
        <source>The folder is no longer there. Choose another one.</source>
        <translation>Цієї теки більше немає. Виберіть іншу.</translation>
    </message>
    <message>
        <source>That is no folder. Choose another one.</source>
        <translation>Це не тека. Виберіть іншу.</translation>
    </message>
    <message>
        <source>A folder has that name. Choose another name.</source>
        <translation>Так називається тека. Виберіть іншу назву.</translation>
    </message>
    <message>
        <source>The name is too long. Choose a shorter one.</source>
        <translation>Назва задовга. Виберіть коротшу.</translation>
    </message>
    <message>
        <source>{0} was not written: {1}</source>
        <translation>{0} не записано: {1}</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}.</translation>
    </message>
    <message>
        <source>{0}, line {1}: {2}</source>
        <translation>{0}, рядок {1}: {2}</translation>
    </message>
    <message>
        <source>it is not a text but a binary file.</source>
        <translation>це не текст, а двійковий файл.</translation>
    </message>
    <message>
        <source>this is no CSV: {0}.</source>
        <translation>це не CSV: {0}.</translation>
    </message>
    <message>
        <source>there are no names in it.</source>
        <translation>у ньому немає імен.</translation>
    </message>
    <message>
        <source>the header must have &quot;kind&quot; and at least one of &quot;en&quot;, &quot;ru&quot;, &quot;uk&quot;.</source>
        <translation>у заголовку мають бути «kind» і принаймні одне з «en», «ru», «uk».</translation>
    </message>
    <message>
        <source>the name is missing.</source>
        <translation>ім&apos;я пропущено.</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no kind of name: write person, organisation or place.</source>
        <translation>«{0}» — не вид імені: напишіть person, organisation або place.</translation>
    </message>
    <message>
        <source>this is no well-formed XML: {0}.</source>
        <translation>це не правильний XML: {0}.</translation>
    </message>
    <message>
        <source>it defines entities, which a list of names has no use for.</source>
        <translation>він визначає сутності, які списку імен не потрібні.</translation>
    </message>
    <message>
        <source>{0} does not take it: {1}</source>
        <translation>{0} її не приймає: {1}</translation>
    </message>
    <message>
        <source>{0} runs on the CPU: {1}</source>
        <translation>{0} працює на процесорі: {1}</translation>
    </message>
    <message>
        <source>it failed at its work ({0}).</source>
        <translation>вона не впоралася з роботою ({0}).</translation>
    </message>
    <message>
        <source>rests on no sentence of the article</source>
        <translation>не спирається на жодне речення статті</translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}</source>
        <translation>{0} використати не можна: {1}</translation>
    </message>
    <message>
        <source>{0} {1} translates instead.</source>
        <translation>{0} Замість неї перекладає {1}.</translation>
    </message>
    <message>
        <source>{0}, chosen for {1}-{2}, is not installed any more.</source>
        <translation>Модель {0}, вибрану для {1}-{2}, більше не встановлено.</translation>
    </message>
    <message>
        <source>it does not translate that.</source>
        <translation>вона так не перекладає.</translation>
    </message>
    <message>
        <source>{0} cannot be used for {1}-{2}: {3}</source>
        <translation>{0} не можна використати для {1}-{2}: {3}</translation>
    </message>
    <message>
        <source>CTranslate2 cannot open it ({0}).</source>
        <translation>CTranslate2 не може її відкрити ({0}).</translation>
    </message>
    <message>
        <source>not in the article: {0}</source>
        <translation>немає в статті: {0}</translation>
    </message>
    <message>
        <source>{0} finds no {1} device.</source>
        <translation>{0} не знаходить пристрою {1}.</translation>
    </message>
    <message>
        <source>it needs about {0} GB of memory, and {1} GB are free. Close other programs, or choose a smaller model.</source>
        <translation>їй потрібно близько {0} ГБ пам’яті, а вільно {1} ГБ. Закрийте інші програми або виберіть меншу модель.</translation>
    </message>
    <message>
        <source>en</source>
        <translation>uk</translation>
    </message>
    <message>
        <source>it needs PyTorch and transformers, which are not installed.</source>
        <translation>їй потрібні PyTorch і transformers, а їх не встановлено.</translation>
    </message>
    <message>
        <source>transformers cannot open it ({0}).</source>
        <translation>transformers не може її відкрити ({0}).</translation>
    </message>
    <message>
        <source>the file {0} is missing. Copy the whole folder again.</source>
        <translation>немає файлу {0}. Скопіюйте всю теку знову.</translation>
    </message>
    <message>
        <source>the file {0} is damaged. Copy the folder again.</source>
        <translation>файл {0} пошкоджено. Скопіюйте теку знову.</translation>
    </message>
    <message>
        <source>it is no translation model that Diptych knows, or files are missing from it.</source>
        <translation>Diptych не знає такої моделі, або в ній бракує файлів.</translation>
    </message>
    <message>
        <source>the file {0} is damaged or cut short. Copy it again.</source>
        <translation>файл {0} пошкоджено або обрізано. Скопіюйте його знову.</translation>
    </message>
    <message>
        <source>it holds no config.json, so it is no model folder, or it was copied in part.</source>
        <translation>у ній немає config.json: це не тека моделі, або її скопійовано не повністю.</translation>
    </message>
    <message>
        <source>its config.json is damaged. Copy the folder again.</source>
        <translation>її config.json пошкоджено. Скопіюйте теку знову.</translation>
    </message>
    <message>
        <source>which languages it translates is not said; name the folder like opus-mt-en-ru.</source>
        <translation>не сказано, з яких мов на які вона перекладає; назвіть теку як opus-mt-en-ru.</translation>
    </message>
    <message>
        <source>which language it writes is not said; import it again, and choose.</source>
        <translation>не сказано, якою мовою вона пише; імпортуйте її знову й виберіть.</translation>
    </message>
    <message>
        <source>there is no such folder.</source>
        <translation>такої теки немає.</translation>
    </message>
    <message>
        <source>its {0} is damaged. Install the model again.</source>
        <translation>її {0} пошкоджено. Встановіть модель знову.</translation>
    </message>
    <message>
        <source>it is made for a newer version of Diptych.</source>
        <translation>її зроблено для новішої версії Diptych.</translation>
    </message>
    <message>
        <source>its {0} is missing or damaged. Install the model again.</source>
        <translation>її {0} відсутній або пошкоджений. Встановіть модель знову.</translation>
    </message>
    <message>
        <source>it could not be unpacked into {0}: {1}.</source>
        <translation>її не вдалося розпакувати в {0}: {1}.</translation>
    </message>
    <message>
        <source>the file {0} is missing. Install the model again.</source>
        <translation>немає файлу {0}. Встановіть модель знову.</translation>
    </message>
    <message>
        <source>the file {0} is damaged (its checksum differs). Install the model again.</source>
        <translation>файл {0} пошкоджено (контрольна сума не збігається). Встановіть модель знову.</translation>
    </message>
    <message>
        <source>Memory ran out. Close other programs and try again.</source>
        <translation>Не вистачило пам’яті. Закрийте інші програми і спробуйте знову.</translation>
    </message>
    <message>
        <source>The model in {0} cannot be converted ({1}).</source>
        <translation>Модель у {0} перетворити не вдається ({1}).</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>завантаження в пам’ять</translation>
    </message>
    <message>
        <source>converting</source>
        <translation>перетворення</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>порівняння з вихідною</translation>
    </message>
    <message>
        <source>its conversion does not translate as it does, so it was dropped.</source>
        <translation>результат перетворення перекладає інакше, ніж вона, і тому його вилучено.</translation>
    </message>
    <message>
        <source>Another Diptych is fetching this model already.</source>
        <translation>Інший Diptych уже завантажує цю модель.</translation>
    </message>
    <message>
        <source>The hub has no weights for this model in a form that Diptych can read.</source>
        <translation>На хабі немає ваг цієї моделі у форматі, який читає Diptych.</translation>
    </message>
    <message>
        <source>The disk has {0} GB free, and {1} GB are needed. Free some space, or move the models folder to another disk.</source>
        <translation>На диску вільно {0} ГБ, а потрібно {1} ГБ. Звільніть місце або перенесіть теку моделей на інший диск.</translation>
    </message>
    <message>
        <source>The file {0} arrived damaged: its checksum differs from the hub&apos;s. It was deleted; try again.</source>
        <translation>Файл {0} надійшов пошкодженим: його контрольна сума не збігається із зазначеною на хабі. Його вилучено; спробуйте знову.</translation>
    </message>
    <message>
        <source>The hub&apos;s answer cannot be understood ({0}).</source>
        <translation>Відповідь хаба незрозуміла ({0}).</translation>
    </message>
    <message>
        <source>The hub does not know this model, or wants an account for it.</source>
        <translation>Хаб не знає цієї моделі або вимагає для неї облікового запису.</translation>
    </message>
    <message>
        <source>The hub wants an account for this model.</source>
        <translation>Хаб вимагає для цієї моделі облікового запису.</translation>
    </message>
    <message>
        <source>The hub has no such model, or one of its files is missing there.</source>
        <translation>На хабі немає такої моделі, або одного з її файлів там бракує.</translation>
    </message>
    <message>
        <source>The hub gets too many requests from this network. Wait some minutes and try again.</source>
        <translation>Хаб отримує забагато запитів із цієї мережі. Зачекайте кілька хвилин і спробуйте знову.</translation>
    </message>
    <message>
        <source>The hub is out of order for now. Try again later.</source>
        <translation>Хаб зараз не працює. Спробуйте пізніше.</translation>
    </message>
    <message>
        <source>The hub answered with error {0}. Try again later.</source>
        <translation>Хаб відповів помилкою {0}. Спробуйте пізніше.</translation>
    </message>
    <message>
        <source>The connection failed. What has arrived is kept; try again and the download goes on from there.</source>
        <translation>З’єднання перервалося. Завантажене збережено; спробуйте знову, і завантаження продовжиться з того самого місця.</translation>
    </message>
    <message>
        <source>The disk is full. What has arrived is kept; free some space and try again.</source>
        <translation>Диск заповнено. Завантажене збережено; звільніть місце і спробуйте знову.</translation>
    </message>
    <message>
        <source>The file could not be written ({0}).</source>
        <translation>Файл записати не вдалося ({0}).</translation>
    </message>
    <message>
        <source>It was stopped by the system, most likely because memory ran out. Close other programs and try again.</source>
        <translation>Система зупинила роботу — найімовірніше, скінчилася пам’ять. Закрийте інші програми і спробуйте знову.</translation>
    </message>
    <message>
        <source>It ended unexpectedly ({0}).</source>
        <translation>Роботу несподівано перервано ({0}).</translation>
    </message>
    <message>
        <source>There is no file or folder {0}.</source>
        <translation>Немає файлу або теки {0}.</translation>
    </message>
    <message>
        <source>unpacking</source>
        <translation>розпакування</translation>
    </message>
    <message>
        <source>{0} cannot be imported: {1}.</source>
        <translation>{0} імпортувати не вдається: {1}.</translation>
    </message>
    <message>
        <source>it holds no model that Diptych knows: no config.json, model.bin or decoder.yml.</source>
        <translation>у ній немає моделі, яку знає Diptych: ні config.json, ні model.bin, ні decoder.yml.</translation>
    </message>
    <message>
        <source>its weights are missing, or in a form that Diptych does not read.</source>
        <translation>її ваг немає, або Diptych не читає їхнього формату.</translation>
    </message>
    <message>
        <source>it does not say which languages it translates or writes; choose them.</source>
        <translation>вона не повідомляє, з яких мов на які перекладає або якими пише; виберіть їх.</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>копіювання</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>перевірка</translation>
    </message>
    <message>
        <source>the file {0} is damaged (its checksum differs). Copy the archive again.</source>
        <translation>файл {0} пошкоджено (контрольна сума не збігається). Скопіюйте архів знову.</translation>
    </message>
    <message>
        <source>the file {0} is missing. Copy the archive again.</source>
        <translation>немає файлу {0}. Скопіюйте архів знову.</translation>
    </message>
    <message>
        <source>it is a package for other languages than English, Russian and Ukrainian.</source>
        <translation>це пакет для інших мов, а не для англійської, російської та української.</translation>
    </message>
    <message>
        <source>it does not say which languages it translates; choose them.</source>
        <translation>вона не повідомляє, з яких мов на які перекладає; виберіть їх.</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>читання</translation>
    </message>
    <message>
        <source>packing</source>
        <translation>пакування</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>збережено в архів</translation>
    </message>
    <message>
        <source>{0} could not be put in its place: {1}.</source>
        <translation>{0} не вдалося поставити на місце: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be removed: {1}.</source>
        <translation>{0} вилучити не вдалося: {1}.</translation>
    </message>
    <message>
        <source>The new folder lies inside the old one. Choose another.</source>
        <translation>Нова тека лежить усередині старої. Виберіть іншу.</translation>
    </message>
    <message>
        <source>{0} is not empty. Choose an empty folder, or name a new one.</source>
        <translation>Тека {0} не порожня. Виберіть порожню або назвіть нову.</translation>
    </message>
    <message>
        <source>The models could not be moved: {0}. Nothing is lost.</source>
        <translation>Моделі перенести не вдалося: {0}. Нічого не втрачено.</translation>
    </message>
    <message>
        <source>it changed while it was copied.</source>
        <translation>вона змінилася під час копіювання.</translation>
    </message>
    <message>
        <source>only translators and models of summaries can be converted.</source>
        <translation>перетворити можна лише моделі перекладу й резюме.</translation>
    </message>
    <message>
        <source>it is in CTranslate2&apos;s format already.</source>
        <translation>вона вже у форматі CTranslate2.</translation>
    </message>
    <message>
        <source>converted</source>
        <translation>перетворено</translation>
    </message>
    <message>
        <source>{0} is neither a zip nor a tar archive.</source>
        <translation>{0} — не архів zip і не архів tar.</translation>
    </message>
    <message>
        <source>{0} is damaged or cut short ({1}). Copy it again.</source>
        <translation>Файл {0} пошкоджено або обрізано ({1}). Скопіюйте його знову.</translation>
    </message>
    <message>
        <source>{0} cannot be unpacked: {1}.</source>
        <translation>{0} розпакувати не вдається: {1}.</translation>
    </message>
    <message>
        <source>{0} holds a link ({1}); models have none. It was refused.</source>
        <translation>У {0} є посилання ({1}); у моделях їх не буває. Відхилено.</translation>
    </message>
    <message>
        <source>{0} would unpack to {1} GB in {2} files; Diptych takes up to {3} GB in {4} files. It was refused.</source>
        <translation>{0} після розпакування зайняв би {1} ГБ у {2} файлах; Diptych приймає до {3} ГБ у {4} файлах. Відхилено.</translation>
    </message>
    <message>
        <source>{0} would grow more than {1}-fold; no model does. It was refused.</source>
        <translation>{0} під час розпакування виріс би більш ніж у {1} разів; з моделями так не буває. Відхилено.</translation>
    </message>
    <message>
        <source>{0} would write outside its folder ({1}). It was refused.</source>
        <translation>{0} записав би файли поза своєю текою ({1}). Відхилено.</translation>
    </message>
    <message>
        <source>{0} is larger than its archive says. It was refused.</source>
        <translation>{0} більший, ніж сказано в архіві. Відхилено.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} записати не вдається: {1}.</translation>
    </message>
    <message>
        <source>{0} is missing. Install Diptych again.</source>
        <translation>немає файлу {0}. Встановіть Diptych знову.</translation>
    </message>
    <message>
        <source>the file model.bin is damaged. Install Diptych again.</source>
        <translation>файл model.bin пошкоджено. Встановіть Diptych знову.</translation>
    </message>
    <message>
        <source>[1] and a list of sources</source>
        <translation>[1] і список джерел</translation>
    </message>
    <message>
        <source>(Outlet, date) in the text</source>
        <translation>(Видання, дата) у тексті</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>Виноски</translation>
    </message>
    <message>
        <source>As translated</source>
        <translation>Як у перекладі</translation>
    </message>
    <message>
        <source>pick for the summary</source>
        <translation>вибір для резюме</translation>
    </message>
    <message>
        <source>drop from the summary</source>
        <translation>вилучення з резюме</translation>
    </message>
    <message>
        <source>order of the summary</source>
        <translation>порядок резюме</translation>
    </message>
    <message>
        <source>reset of the summary</source>
        <translation>скидання резюме</translation>
    </message>
    <message>
        <source>new briefing</source>
        <translation>нова довідка</translation>
    </message>
    <message>
        <source>new name</source>
        <translation>нова назва</translation>
    </message>
    <message>
        <source>removal of a briefing</source>
        <translation>видалення довідки</translation>
    </message>
    <message>
        <source>addition to the briefing</source>
        <translation>додавання до довідки</translation>
    </message>
    <message>
        <source>removal</source>
        <translation>видалення</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>інший порядок</translation>
    </message>
    <message>
        <source>change to the briefing</source>
        <translation>зміна довідки</translation>
    </message>
    <message>
        <source>name {0}</source>
        <translation>ім&apos;я {0}</translation>
    </message>
    <message>
        <source>names by another rule</source>
        <translation>імена за іншим правилом</translation>
    </message>
    <message>
        <source>Names cannot be kept: {0}</source>
        <translation>Імена не можна зберегти: {0}</translation>
    </message>
    <message>
        <source>Something went wrong inside Diptych.</source>
        <translation>Усередині Diptych щось пішло не так.</translation>
    </message>
    <message>
        <source>edit of the title</source>
        <translation>правку заголовка</translation>
    </message>
    <message>
        <source>edit of sentence {0}</source>
        <translation>правка речення {0}</translation>
    </message>
    <message>
        <source>mark as seen</source>
        <translation>позначка про перегляд</translation>
    </message>
    <message>
        <source>mark as not seen</source>
        <translation>зняття позначки про перегляд</translation>
    </message>
    <message>
        <source>delete of “{0}”</source>
        <translation>видалення «{0}»</translation>
    </message>
    <message>
        <source>delete of {0} articles</source>
        <translation>видалення статей ({0})</translation>
    </message>
    <message>
        <source>note</source>
        <translation>нотатка</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>перенесення</translation>
    </message>
    <message>
        <source>{0} of {1} MB</source>
        <translation>{0} з {1} МБ</translation>
    </message>
    <message>
        <source>{0} MB/s</source>
        <translation>{0} МБ/с</translation>
    </message>
    <message>
        <source>{0} s left</source>
        <translation>залишилося {0} с</translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation>залишилося {0} хв</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>з’єднання</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>завантаження</translation>
    </message>
    <message>
        <source>waiting for the hub</source>
        <translation>очікування відповіді хабу</translation>
    </message>
    <message>
        <source>Apache-2.0 or CC-BY-4.0, as its card says</source>
        <translation>Apache-2.0 або CC-BY-4.0, як сказано в її описі</translation>
    </message>
    <message>
        <source>You may use it for any purpose.</source>
        <translation>Можна використовувати для будь-яких цілей.</translation>
    </message>
    <message>
        <source>You may use it for any purpose, if its authors, Helsinki-NLP, are named.</source>
        <translation>Можна використовувати для будь-яких цілей, якщо вказати авторів: Helsinki-NLP.</translation>
    </message>
    <message>
        <source>You may use it for any purpose; CC-BY-4.0 asks that the authors, Helsinki-NLP, are named.</source>
        <translation>Можна використовувати для будь-яких цілей; CC-BY-4.0 вимагає вказати авторів: Helsinki-NLP.</translation>
    </message>
    <message>
        <source>Not for commercial work: its makers allow non-commercial use alone.</source>
        <translation>Не для комерційної роботи: творці дозволяють лише некомерційне використання.</translation>
    </message>
    <message>
        <source>Small and quick.</source>
        <translation>Невелика й швидка.</translation>
    </message>
    <message>
        <source>Large; the best of the list.</source>
        <translation>Велика; найкраща у списку.</translation>
    </message>
    <message>
        <source>One model for every direction.</source>
        <translation>Одна модель для всіх напрямків.</translation>
    </message>
    <message>
        <source>Writes a summary of its own in English, Russian or Ukrainian.</source>
        <translation>Пише власне резюме англійською, російською чи українською.</translation>
    </message>
    <message>
        <source>Writes a summary of its own, in English.</source>
        <translation>Пише власне резюме англійською.</translation>
    </message>
    <message>
        <source>Writes a summary of its own, in Russian.</source>
        <translation>Пише власне резюме російською.</translation>
    </message>
    <message>
        <source>Writes a summary of its own, in Ukrainian. Large.</source>
        <translation>Пише власне резюме українською. Велика.</translation>
    </message>
    <message>
        <source>FLORES-101 devtest, published with the model</source>
        <translation>FLORES-101 devtest, опубліковано разом з моделлю</translation>
    </message>
    <message>
        <source>FLORES-200 devtest, published by mozilla/firefox-translations-models</source>
        <translation>FLORES-200 devtest, опубліковано в mozilla/firefox-translations-models</translation>
    </message>
    <message>
        <source>Gazeta v1 test, published with the model</source>
        <translation>Gazeta v1 test, опубліковано разом з моделлю</translation>
    </message>
    <message>
        <source>XL-Sum test, published with the model</source>
        <translation>XL-Sum test, опубліковано разом з моделлю</translation>
    </message>
    <message>
        <source>Your briefing cannot be kept: {0}</source>
        <translation>Довідку неможливо зберегти: {0}</translation>
    </message>
    <message>
        <source>The watched folder {0} is not there.</source>
        <translation>Теки {0}, за якою треба стежити, немає.</translation>
    </message>
    <message>
        <source>No file in {0} is of a kind that Diptych reads.</source>
        <translation>У теці {0} немає файлів, які Diptych уміє читати.</translation>
    </message>
    <message>
        <source>The library cannot be written: {0}</source>
        <translation>Бібліотеку не можна записати: {0}</translation>
    </message>
    <message>
        <source>Your changes cannot be kept: {0}</source>
        <translation>Ваші правки не вдається зберегти: {0}</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy an article first.</source>
        <translation>У буфері обміну немає тексту. Спершу скопіюйте статтю.</translation>
    </message>
    <message>
        <source>The library cannot be opened, and nothing is kept: {0}</source>
        <translation>Бібліотеку не можна відкрити, нічого не зберігається: {0}</translation>
    </message>
    <message>
        <source>{0} is missing or damaged. Install Diptych again.</source>
        <translation>{0} відсутній або пошкоджений. Встановіть Diptych знову.</translation>
    </message>
    <message>
        <source>perhaps not said: {0} → {1}</source>
        <translation>можливо, не сказано: {0} → {1}</translation>
    </message>
    <message>
        <source>perhaps not said: {0}</source>
        <translation>можливо, не сказано: {0}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Стаття</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Відкрити…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Відкрити &amp;теку…</translation>
    </message>
    <message>
        <source>&amp;Paste as article</source>
        <translation>Вст&amp;авити як статтю</translation>
    </message>
    <message>
        <source>Open the &amp;sample article</source>
        <translation>Відкрити &amp;зразок статті</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Спробувати ще раз</translation>
    </message>
    <message>
        <source>&amp;Cancel all work</source>
        <translation>З&amp;упинити все</translation>
    </message>
    <message>
        <source>Searc&amp;h all articles</source>
        <translation>&amp;Шукати в усіх статтях</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ихід</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Моделі…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Налаштування…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Редагування</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Скасувати дію</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повернути</translation>
    </message>
    <message>
        <source>&amp;Edit the sentence</source>
        <translation>&amp;Редагувати речення</translation>
    </message>
    <message>
        <source>&amp;Other translations…</source>
        <translation>&amp;Інші варіанти перекладу…</translation>
    </message>
    <message>
        <source>Re&amp;vert to machine</source>
        <translation>Повернути &amp;машинний</translation>
    </message>
    <message>
        <source>&amp;Mark findings as seen</source>
        <translation>&amp;Позначити зауваження як переглянуті</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>З&amp;найти…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Знайти &amp;далі</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Знайти &amp;раніше</translation>
    </message>
    <message>
        <source>Copy &amp;summary</source>
        <translation>Копіювати &amp;підсумок</translation>
    </message>
    <message>
        <source>Copy the &amp;article in brief</source>
        <translation>Копіювати с&amp;таттю стисло</translation>
    </message>
    <message>
        <source>A&amp;dd to briefing</source>
        <translation>&amp;До довідки</translation>
    </message>
    <message>
        <source>&amp;Pick for the summary, or drop</source>
        <translation>&amp;Взяти до резюме або прибрати</translation>
    </message>
    <message>
        <source>E&amp;xport the briefing…</source>
        <translation>&amp;Експортувати довідку…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вигляд</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Більше</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Менше</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Звичайний розмір</translation>
    </message>
    <message>
        <source>One &amp;sentence a row</source>
        <translation>По одному &amp;реченню в рядку</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>&amp;Панелі</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Поруч</translation>
    </message>
    <message>
        <source>&amp;One above the other</source>
        <translation>&amp;Одна над одною</translation>
    </message>
    <message>
        <source>&amp;Translation only</source>
        <translation>Лише пере&amp;клад</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Перехід</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>&amp;Наступне зауваження</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>&amp;Попереднє зауваження</translation>
    </message>
    <message>
        <source>Next s&amp;entence</source>
        <translation>Наступне р&amp;ечення</translation>
    </message>
    <message>
        <source>Previous sen&amp;tence</source>
        <translation>Попереднє ре&amp;чення</translation>
    </message>
    <message>
        <source>&amp;Go to sentence…</source>
        <translation>Перейти до &amp;речення…</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>С&amp;татті</translation>
    </message>
    <message>
        <source>&amp;Original</source>
        <translation>&amp;Оригінал</translation>
    </message>
    <message>
        <source>&amp;Translation</source>
        <translation>П&amp;ереклад</translation>
    </message>
    <message>
        <source>&amp;Summary</source>
        <translation>Пі&amp;дсумок</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Зауваження</translation>
    </message>
    <message>
        <source>&amp;Ledger</source>
        <translation>З&amp;вірка</translation>
    </message>
    <message>
        <source>&amp;Briefing</source>
        <translation>&amp;Довідка</translation>
    </message>
    <message>
        <source>Na&amp;mes</source>
        <translation>&amp;Імена</translation>
    </message>
    <message>
        <source>&amp;Generated summary</source>
        <translation>З&amp;генероване резюме</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Довідка</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Команди…</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Клавіші</translation>
    </message>
    <message>
        <source>&amp;About Diptych</source>
        <translation>&amp;Про Diptych</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Панель інструментів</translation>
    </message>
    <message>
        <source>Translate in&amp;to </source>
        <translation>Перекласти &amp;на </translation>
    </message>
    <message>
        <source>Language to translate into</source>
        <translation>Мова, на яку перекладати</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статті</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Усі файли</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Відкрити теку</translation>
    </message>
    <message>
        <source>Go to sentence</source>
        <translation>Перейти до речення</translation>
    </message>
    <message>
        <source>Number of the sentence, 1 to {0}</source>
        <translation>Номер речення, від 1 до {0}</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Reads Russian, Ukrainian and English news side by side, on this machine alone.</source>
        <translation>Показує російські, українські й англійські новини поруч із перекладом — лише на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>MIT licence. Third-party parts keep their own licences, listed below.</source>
        <translation>Ліцензія MIT. Сторонні частини мають власні ліцензії, їх перелічено нижче.</translation>
    </message>
    <message>
        <source>About Diptych</source>
        <translation>Про Diptych</translation>
    </message>
</context>
<context>
    <name>Alternatives</name>
    <message>
        <source>Other translations</source>
        <translation>Інші варіанти перекладу</translation>
    </message>
    <message>
        <source>Looking for other translations…</source>
        <translation>Пошук інших варіантів…</translation>
    </message>
    <message numerus="yes">
        <source>%n translations. Enter takes one, Esc none.</source>
        <translation>
            <numerusform>Варіантів: %n. Enter — взяти, Esc — закрити.</numerusform>
            <numerusform>Варіантів: %n. Enter — взяти, Esc — закрити.</numerusform>
            <numerusform>Варіантів: %n. Enter — взяти, Esc — закрити.</numerusform>
        </translation>
    </message>
    <message>
        <source>every figure and name agrees</source>
        <translation>усі числа й імена збігаються</translation>
    </message>
    <message>
        <source>stands now</source>
        <translation>стоїть зараз</translation>
    </message>
    <message>
        <source>the machine&apos;s first</source>
        <translation>перший машинний</translation>
    </message>
    <message>
        <source>names put right</source>
        <translation>імена виправлено</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>ймовірний</translation>
    </message>
    <message>
        <source>decoded otherwise</source>
        <translation>інакше декодовано</translation>
    </message>
    <message>
        <source>sums spelled out</source>
        <translation>суми прописом</translation>
    </message>
    <message>
        <source>figures protected</source>
        <translation>числа захищено</translation>
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
        <translation>Diptych уже відкрито. Закрийте це вікно — або інше, і запустіть знову.</translation>
    </message>
</context>
<context>
    <name>Articles</name>
    <message>
        <source>Pasted text</source>
        <translation>Вставлений текст</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Сховати</translation>
    </message>
</context>
<context>
    <name>BriefingDock</name>
    <message>
        <source>Select something in an article first.</source>
        <translation>Спершу виділіть щось у статті.</translation>
    </message>
    <message>
        <source>Select a sentence first: click it, or press Alt+Down.</source>
        <translation>Спершу виберіть речення: клацніть його або натисніть Alt+Вниз.</translation>
    </message>
    <message>
        <source>Picked for the summary</source>
        <translation>Взято до резюме</translation>
    </message>
    <message>
        <source>Dropped from the summary</source>
        <translation>Прибрано з резюме</translation>
    </message>
    <message>
        <source>Articles that have no summary yet: {0}</source>
        <translation>Статей, що ще не мають резюме: {0}</translation>
    </message>
    <message>
        <source>Added to “{0}”. ⚠ It has a figure or name that does not agree with the source.</source>
        <translation>Додано до «{0}». ⚠ Є цифра або ім’я, що розходиться з джерелом.</translation>
    </message>
    <message>
        <source>Added to “{0}”.</source>
        <translation>Додано до «{0}».</translation>
    </message>
    <message>
        <source>The briefing is empty. Ctrl+B adds what is selected to it.</source>
        <translation>Довідка порожня. Ctrl+B додасть до неї те, що виділено.</translation>
    </message>
    <message>
        <source>Pieces brought up to date: {0}</source>
        <translation>Оновлено частин: {0}</translation>
    </message>
    <message>
        <source>This article has been deleted; the briefing keeps what it took.</source>
        <translation>Цю статтю видалено; у довідці все лишилося.</translation>
    </message>
</context>
<context>
    <name>BriefingPanel</name>
    <message>
        <source>Briefing</source>
        <translation>Довідка</translation>
    </message>
    <message>
        <source>Briefing to work on</source>
        <translation>Над якою довідкою працювати</translation>
    </message>
    <message>
        <source>New briefing, rename, delete</source>
        <translation>Нова довідка, перейменувати, видалити</translation>
    </message>
    <message>
        <source>&amp;New briefing</source>
        <translation>&amp;Нова довідка</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Перейменувати…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Видалити</translation>
    </message>
    <message>
        <source>&amp;Update from the articles</source>
        <translation>&amp;Оновити за статтями</translation>
    </message>
    <message>
        <source>Take over what was edited, mended or marked as seen in the articles since</source>
        <translation>Взяти те, що відтоді виправлено або позначено переглянутим у статтях</translation>
    </message>
    <message>
        <source>+ &amp;Heading</source>
        <translation>+ &amp;Заголовок</translation>
    </message>
    <message>
        <source>Add a heading</source>
        <translation>Додати заголовок</translation>
    </message>
    <message>
        <source>+ Te&amp;xt</source>
        <translation>+ &amp;Текст</translation>
    </message>
    <message>
        <source>Add text of your own</source>
        <translation>Додати власний текст</translation>
    </message>
    <message>
        <source>How sources are cited</source>
        <translation>Як зазначаються джерела</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Експорт…</translation>
    </message>
    <message>
        <source>Word, PDF, HTML, Markdown or text</source>
        <translation>Word, PDF, HTML, Markdown або текст</translation>
    </message>
    <message>
        <source>⚠ Pieces whose figures or names do not agree with the source: {0}</source>
        <translation>⚠ Частин, де цифри або імена розходяться з джерелом: {0}</translation>
    </message>
    <message>
        <source>Pieces: {0}</source>
        <translation>Частин: {0}</translation>
    </message>
    <message>
        <source>Pieces copied: {0}</source>
        <translation>Скопійовано частин: {0}</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Copy all of it as text, Markdown and rich text; Ctrl+C in it copies the pieces selected</source>
        <translation>Копіює всю довідку як текст, Markdown і форматований текст; Ctrl+C у ній копіює виділені частини</translation>
    </message>
    <message>
        <source>Ctrl+B adds the articles, sentence or rows selected; or drag a summary, a text or rows here.</source>
        <translation>Ctrl+B додасть виділені статті, речення чи рядки; резюме, текст і рядки можна й перетягнути сюди.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Only headings, own text and the translation of one sentence can be edited. Split the piece first.</source>
        <translation>Редагувати можна заголовки, власний текст і переклад одного речення. Спершу розбийте частину на речення.</translation>
    </message>
    <message>
        <source>Briefing copied</source>
        <translation>Довідку скопійовано</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Перейменувати</translation>
    </message>
    <message>
        <source>Name of the briefing</source>
        <translation>Назва довідки</translation>
    </message>
    <message>
        <source>“{0}” was deleted. Ctrl+Z brings it back.</source>
        <translation>«{0}» видалено. Ctrl+Z поверне її.</translation>
    </message>
</context>
<context>
    <name>ClaimsPanel</name>
    <message>
        <source>Progress</source>
        <translation>Перебіг роботи</translation>
    </message>
    <message>
        <source>Lists figures on the same subject that differ between the articles.</source>
        <translation>Тут цифри про те саме, які в статтях розходяться.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Цифра</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Що сказано</translation>
    </message>
    <message>
        <source>Who says what</source>
        <translation>Хто що каже</translation>
    </message>
    <message>
        <source>&amp;Compare the articles</source>
        <translation>&amp;Порівняти статті</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Add to briefing</source>
        <translation>До довідки</translation>
    </message>
    <message>
        <source>Put the subjects selected into the briefing as tables (Ctrl+B)</source>
        <translation>Помістити виділене до довідки таблицями (Ctrl+B)</translation>
    </message>
    <message>
        <source>Open two articles or more; they are compared once they are summarised.</source>
        <translation>Відкрийте дві статті або більше: порівняти їх можна, коли є їхні резюме.</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n articles…</source>
        <translation>
            <numerusform>Порівнюється %n стаття…</numerusform>
            <numerusform>Порівнюються %n статті…</numerusform>
            <numerusform>Порівнюється %n статей…</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was compared.</source>
        <translation>Зупинено. Порівняння не завершено.</translation>
    </message>
    <message>
        <source>Subjects on which the articles differ: {0}. Look before you quote: it may be two matters.</source>
        <translation>Питань, у яких статті розходяться: {0}. Перевірте, перш ніж цитувати: може йтися про різне.</translation>
    </message>
    <message numerus="yes">
        <source>No contradiction was found in %n articles.</source>
        <translation>
            <numerusform>У %n статті суперечностей не знайдено.</numerusform>
            <numerusform>У %n статтях суперечностей не знайдено.</numerusform>
            <numerusform>У %n статтях суперечностей не знайдено.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something went wrong inside Diptych.</source>
        <translation>Усередині Diptych щось пішло не так.</translation>
    </message>
    <message>
        <source>The same subject</source>
        <translation>Про те саме</translation>
    </message>
    <message>
        <source>Go to the sentence</source>
        <translation>Перейти до речення</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Що ви хочете зробити?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команди</translation>
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
        <translation>У програмі Diptych сталася помилка.</translation>
    </message>
    <message>
        <source>You can go on working. The details below say where it happened; they hold no text of any article.</source>
        <translation>Можна працювати далі. Нижче вказано, де це сталося; тексту статей там немає.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Briefing, {0}</source>
        <translation>Довідка, {0}</translation>
    </message>
</context>
<context>
    <name>DirectionsDialog</name>
    <message>
        <source>What does it translate?</source>
        <translation>Що вона перекладає?</translation>
    </message>
    <message>
        <source>The model in {0} does not say which languages it translates, or writes summaries in.</source>
        <translation>Модель у {0} не повідомляє, з яких мов на які перекладає або якими пише резюме.</translation>
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
        <translation>Статті</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Підсумок</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Перевірити</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Звірка</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Імена</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Довідка</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Своїми словами</translation>
    </message>
    <message>
        <source>Who says what</source>
        <translation>Хто що каже</translation>
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
        <translation>Вебсторінка</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Простий текст</translation>
    </message>
    <message>
        <source>Export the briefing</source>
        <translation>Експорт довідки</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>Записується {0}…</translation>
    </message>
    <message>
        <source>{0} was written. ⚠ Pieces with open findings in it: {1}; its end lists them.</source>
        <translation>{0} записано. ⚠ Частин із відкритими зауваженнями в ньому: {1}; їх перелічено в кінці.</translation>
    </message>
    <message>
        <source>{0} was written.</source>
        <translation>{0} записано.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article and the translation</source>
        <translation>Знайти у статті та перекладі</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>&amp;Цілі слова</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Попереднє (Shift+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Наступне (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрити (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не знайдено</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} з {1}</translation>
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
        <translation>речення {0}</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Переглянуто</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Помилка</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Варто перевірити</translation>
    </message>
    <message>
        <source>Figure lost</source>
        <translation>Число втрачено</translation>
    </message>
    <message>
        <source>Figure added</source>
        <translation>Зайве число</translation>
    </message>
    <message>
        <source>Figure changed</source>
        <translation>Число змінено</translation>
    </message>
    <message>
        <source>Name lost</source>
        <translation>Ім’я втрачено</translation>
    </message>
    <message>
        <source>Name added</source>
        <translation>Зайве ім’я</translation>
    </message>
    <message>
        <source>Name changed</source>
        <translation>Ім’я змінено</translation>
    </message>
    <message>
        <source>Name spelt otherwise</source>
        <translation>Ім&apos;я написано інакше</translation>
    </message>
    <message>
        <source>Negation lost</source>
        <translation>Заперечення зникло</translation>
    </message>
    <message>
        <source>Negation added</source>
        <translation>Заперечення додано</translation>
    </message>
    <message>
        <source>Word changed</source>
        <translation>Слово змінено</translation>
    </message>
    <message>
        <source>Not a word</source>
        <translation>Немає такого слова</translation>
    </message>
    <message>
        <source>Perhaps not said</source>
        <translation>Можливо, не сказано</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>Не перекладено</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Порожньо</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Повтори</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Зауваження</translation>
    </message>
    <message>
        <source>The article is in the language to translate into. Choose another one at the top right.</source>
        <translation>Стаття вже тією мовою, якою її треба перекласти. Виберіть іншу праворуч угорі.</translation>
    </message>
    <message>
        <source>Figures and names that do not agree are listed here.</source>
        <translation>Тут перелічено числа й імена, які не збігаються.</translation>
    </message>
    <message>
        <source>F8 goes to the next, F9 shows other translations.</source>
        <translation>F8 — до наступного, F9 — інші варіанти перекладу.</translation>
    </message>
    <message>
        <source>All of these have been seen.</source>
        <translation>Усе це вже переглянуто.</translation>
    </message>
    <message>
        <source>Every figure and name agrees.</source>
        <translation>Усі числа й імена збігаються.</translation>
    </message>
    <message>
        <source>Nothing so far…</source>
        <translation>Поки що нічого…</translation>
    </message>
    <message>
        <source>Mark as not seen</source>
        <translation>Зняти позначку про перегляд</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Позначити як переглянуте</translation>
    </message>
    <message>
        <source>Edit the translation</source>
        <translation>Редагувати переклад</translation>
    </message>
</context>
<context>
    <name>GeneratedPanel</name>
    <message>
        <source>Generated summary</source>
        <translation>Згенероване резюме</translation>
    </message>
    <message>
        <source>&amp;Write a summary</source>
        <translation>&amp;Написати резюме</translation>
    </message>
    <message>
        <source>In the own words of an installed model; every figure and name in it is looked up in the article</source>
        <translation>Власними словами встановленої моделі; кожна цифра й кожне ім’я в ньому звіряються зі статтею</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Copy the generated summary, marked as that</source>
        <translation>Скопіювати згенероване резюме з позначкою про це</translation>
    </message>
    <message>
        <source>Add to briefing</source>
        <translation>До довідки</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Перебіг роботи</translation>
    </message>
    <message>
        <source>A model can write a summary in its own words here. It is no quotation, and may be wrong.</source>
        <translation>Тут модель може написати резюме своїми словами. Це не цитата, і в ньому можуть бути помилки.</translation>
    </message>
    <message>
        <source>Generated by {0} from {1} of {2} sentences: these are not the article&apos;s words.</source>
        <translation>Згенеровано моделлю {0} за {1} з {2} речень: це не слова статті.</translation>
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
        <translation>Оригінал</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значення</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Переклад</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Висновок</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>title</source>
        <translation>загол.</translation>
    </message>
    <message>
        <source>(the sentence)</source>
        <translation>(речення)</translation>
    </message>
    <message>
        <source>{0} (seen)</source>
        <translation>{0} (переглянуто)</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>збігається</translation>
    </message>
    <message>
        <source>said otherwise</source>
        <translation>сказано інакше</translation>
    </message>
    <message>
        <source>not translated yet</source>
        <translation>ще не перекладено</translation>
    </message>
</context>
<context>
    <name>LedgerPanel</name>
    <message>
        <source>Ledger</source>
        <translation>Звірка</translation>
    </message>
    <message>
        <source>Rows to show</source>
        <translation>Які рядки показати</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Усе</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>Лише зауваження</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Числа</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Імена</translation>
    </message>
    <message>
        <source>Search the ledger</source>
        <translation>Пошук у звірці</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Організації</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Місця</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Кількості</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Гроші</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Відсотки</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Дати</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>Величини</translation>
    </message>
    <message>
        <source>Ordinals</source>
        <translation>Порядкові</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>Вік</translation>
    </message>
    <message>
        <source>Every figure and name, with its counterpart, is listed here.</source>
        <translation>Тут перелічено всі числа й імена з їхніми відповідниками.</translation>
    </message>
    <message>
        <source>{0} of {1} rows; to check: {2}</source>
        <translation>рядків: {0} з {1}; перевірити: {2}</translation>
    </message>
    <message>
        <source>Go to the sentence</source>
        <translation>Перейти до речення</translation>
    </message>
    <message>
        <source>Edit the translation</source>
        <translation>Редагувати переклад</translation>
    </message>
    <message>
        <source>Mark as not seen</source>
        <translation>Зняти позначку про перегляд</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Позначити як переглянуте</translation>
    </message>
    <message>
        <source>Add to briefing</source>
        <translation>До довідки</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Позначення</translation>
    </message>
    <message>
        <source>Show or hide: {0}</source>
        <translation>Показати або сховати: {0}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Організації</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Місця</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Кількості</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Гроші</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Відсотки</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Дати</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>Величини</translation>
    </message>
    <message>
        <source>Ordinals</source>
        <translation>Порядкові</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>Вік</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Search all articles</source>
        <translation>Шукати в усіх статтях</translation>
    </message>
    <message>
        <source>Words in any form, in originals and translations; “in quotes” as they stand</source>
        <translation>Слова в будь-якій формі, в оригіналах і перекладах; «у лапках» — дослівно</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Видалити</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Нотатка…</translation>
    </message>
    <message>
        <source>Cancel this &amp;article</source>
        <translation>&amp;Зупинити цю статтю</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Сортувати</translation>
    </message>
    <message>
        <source>Order of arrival</source>
        <translation>За порядком додавання</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>За заголовком</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>За датою</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>За мовою</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>За зауваженнями</translation>
    </message>
    <message>
        <source>&amp;Reverse the order</source>
        <translation>У &amp;зворотному порядку</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Англійська</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Російська</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Українська</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Мова</translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>За останній %n день</numerusform>
            <numerusform>За останні %n дні</numerusform>
            <numerusform>За останні %n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>Від учора</translation>
    </message>
    <message>
        <source>&amp;Published</source>
        <translation>&amp;Опубліковані</translation>
    </message>
    <message>
        <source>Only with &amp;findings to check</source>
        <translation>Лише з &amp;непереглянутими зауваженнями</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Показати &amp;всі</translation>
    </message>
    <message>
        <source>Sort and filter</source>
        <translation>Сортування й добір</translation>
    </message>
    <message>
        <source>{0} of {1} articles</source>
        <translation>Статей: {0} з {1}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Повторити</translation>
    </message>
    <message>
        <source>A&amp;dd to briefing</source>
        <translation>&amp;До довідки</translation>
    </message>
    <message>
        <source>&amp;Found</source>
        <translation>&amp;Знайдено</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>Articles</source>
        <translation>Статті</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n слово</numerusform>
            <numerusform>%n слова</numerusform>
            <numerusform>%n слів</numerusform>
        </translation>
    </message>
    <message>
        <source>A reprint of “{0}”: {1} % of its wording is there.</source>
        <translation>Передрук «{0}»: збігається {1} % тексту.</translation>
    </message>
    <message>
        <source>The same story in another language as “{0}”: {1} % of its sentences are there.</source>
        <translation>Та сама стаття, що «{0}», іншою мовою: збігається {1} % речень.</translation>
    </message>
    <message>
        <source>The same text as “{0}”.</source>
        <translation>Той самий текст, що «{0}».</translation>
    </message>
    <message>
        <source>same text as “{0}”</source>
        <translation>той самий текст, що «{0}»</translation>
    </message>
    <message>
        <source>reprint of “{0}”</source>
        <translation>передрук «{0}»</translation>
    </message>
    <message>
        <source>same story in another language: “{0}”</source>
        <translation>те саме іншою мовою: «{0}»</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>чекає</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>читання…</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>зупинена</translation>
    </message>
    <message>
        <source>working…</source>
        <translation>у роботі…</translation>
    </message>
    <message>
        <source>improving {0} of {1}</source>
        <translation>поліпшується: {0} з {1}</translation>
    </message>
    <message>
        <source>repairing {0} of {1}</source>
        <translation>виправлення: {0} з {1}</translation>
    </message>
    <message>
        <source>reading back {0} of {1}</source>
        <translation>зворотне читання: {0} з {1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} з {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>перевірити: %n</numerusform>
            <numerusform>перевірити: %n</numerusform>
            <numerusform>перевірити: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>all seen</source>
        <translation>усе переглянуто</translation>
    </message>
    <message>
        <source>all agrees</source>
        <translation>усе збігається</translation>
    </message>
    <message>
        <source>summary only</source>
        <translation>лише резюме</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Articles deleted: {0}. Ctrl+Z brings them back.</source>
        <translation>Видалено статей: {0}. Ctrl+Z поверне їх.</translation>
    </message>
    <message>
        <source>Generated summary copied</source>
        <translation>Згенероване резюме скопійовано</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>скопійовано рядків: %n</numerusform>
            <numerusform>скопійовано рядків: %n</numerusform>
            <numerusform>скопійовано рядків: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Summary copied</source>
        <translation>Підсумок скопійовано</translation>
    </message>
    <message>
        <source>The article in brief was copied</source>
        <translation>Статтю стисло скопійовано</translation>
    </message>
</context>
<context>
    <name>ModelSettings</name>
    <message>
        <source>The direction that these numbers are for</source>
        <translation>Напрямок, якого стосуються ці числа</translation>
    </message>
    <message>
        <source>All directions</source>
        <translation>Усі напрямки</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>як звичайно</translation>
    </message>
    <message>
        <source>Beams: how many wordings are tried for each sentence</source>
        <translation>Промені: скільки варіантів пробується для кожного речення</translation>
    </message>
    <message>
        <source>Threads that one model works with</source>
        <translation>Скільки потоків займає одна модель</translation>
    </message>
    <message>
        <source>all</source>
        <translation>усі</translation>
    </message>
    <message>
        <source>Batch: how many sentences are translated together</source>
        <translation>Пакет: скільки речень перекладається разом</translation>
    </message>
    <message>
        <source>Minutes without work after which models leave the memory</source>
        <translation>Через скільки хвилин без роботи моделі вивантажуються з пам’яті</translation>
    </message>
    <message>
        <source>never</source>
        <translation>ніколи</translation>
    </message>
    <message>
        <source> min</source>
        <translation> хв</translation>
    </message>
    <message>
        <source>Device that models run on</source>
        <translation>Пристрій, на якому працюють моделі</translation>
    </message>
    <message>
        <source>best there is</source>
        <translation>найкращий з наявних</translation>
    </message>
    <message>
        <source>Show the shipped model&apos;s &amp;draft first</source>
        <translation>Спочатку показувати &amp;чернетку вбудованої моделі</translation>
    </message>
    <message>
        <source>A larger model then replaces it sentence by sentence</source>
        <translation>Потім більша модель замінює її речення за реченням</translation>
    </message>
    <message>
        <source>Beams</source>
        <translation>Промені</translation>
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
        <translation>Пристрій</translation>
    </message>
    <message>
        <source>Unload after</source>
        <translation>Вивантажувати через</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Your models take {0:.0f} MB in {1}. The network is used by Install alone, and goes to {2}.</source>
        <translation>Ваші моделі займають {0:.0f} МБ у {1}. Мережу використовує лише «Встановити», і лише {2}.</translation>
    </message>
    <message>
        <source>This connects to {0} and fetches {1}. Nothing of your articles is sent.

Licence: {2}. {3}</source>
        <translation>Буде встановлено зв’язок із {0} і завантажено: {1}. Нічого з ваших статей не надсилається.

Ліцензія: {2}. {3}</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Встановлення</translation>
    </message>
    <message>
        <source>Connect and install</source>
        <translation>З’єднатися та встановити</translation>
    </message>
    <message>
        <source>Summaries in {0}</source>
        <translation>Резюме: {0}</translation>
    </message>
    <message>
        <source>Delete {0} ({1:.0f} MB)?</source>
        <translation>Видалити {0} ({1:.0f} МБ)?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Видалення</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>{0} will be converted to int8: several times faster and a quarter of the size. It is compared with the original before it is used. Is the original to be kept?</source>
        <translation>{0} буде перетворено на int8: у кілька разів швидше й учетверо менше. Перед використанням її порівнюють з оригіналом. Зберегти оригінал?</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>Перетворити</translation>
    </message>
    <message>
        <source>Convert and keep it</source>
        <translation>Перетворити й зберегти його</translation>
    </message>
    <message>
        <source>Convert and delete it</source>
        <translation>Перетворити й видалити його</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
    <message>
        <source>Archives of models</source>
        <translation>Архіви моделей</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Усі файли</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>Import a model&apos;s folder</source>
        <translation>Імпорт теки з моделлю</translation>
    </message>
    <message>
        <source>An empty folder that the models are to move to</source>
        <translation>Порожня тека, куди перемістити моделі</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Початок…</translation>
    </message>
</context>
<context>
    <name>ModelsLayout</name>
    <message>
        <source>Models</source>
        <translation>Моделі</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Translates</source>
        <translation>Перекладає</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Якість</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Розмір</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Ліцензія</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>&amp;Install…</source>
        <translation>&amp;Встановити…</translation>
    </message>
    <message>
        <source>&amp;Use for</source>
        <translation>Ви&amp;користовувати для</translation>
    </message>
    <message>
        <source>&amp;Convert…</source>
        <translation>&amp;Перетворити…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Експорт…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>Ви&amp;далити…</translation>
    </message>
    <message>
        <source>I&amp;mport file…</source>
        <translation>І&amp;мпорт файлу…</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>Імпорт &amp;теки…</translation>
    </message>
    <message>
        <source>Mo&amp;ve them…</source>
        <translation>П&amp;еремістити…</translation>
    </message>
    <message>
        <source>Move your models to another folder, on another disk for instance</source>
        <translation>Перемістити ваші моделі до іншої теки, наприклад на інший диск</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Перебіг роботи</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>С&amp;касувати</translation>
    </message>
</context>
<context>
    <name>NamesModel</name>
    <message>
        <source>Name</source>
        <translation>Ім&apos;я</translation>
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
        <translation>Форми</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Переклад</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>Бажано</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Людина</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Організація</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Місце</translation>
    </message>
    <message>
        <source>You chose this form. F2 changes it; empty it for the one proposed.</source>
        <translation>Цю форму вибрали ви. F2 змінює її; порожній рядок поверне запропоновану.</translation>
    </message>
    <message>
        <source>The usual form. F2 chooses another one, for all articles.</source>
        <translation>Звична форма. F2 вибирає іншу, для всіх статей.</translation>
    </message>
    <message>
        <source>A proposal; translations keep what they have. F2 chooses a form, for all articles.</source>
        <translation>Пропозиція; у перекладах лишається те, що є. F2 вибирає форму для всіх статей.</translation>
    </message>
</context>
<context>
    <name>NamesPanel</name>
    <message>
        <source>Names</source>
        <translation>Імена</translation>
    </message>
    <message>
        <source>Search the names</source>
        <translation>Шукати серед імен</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Kyiv or Kiev, Zelensky or Zelenskyy; names from and to a file</source>
        <translation>Kyiv чи Kiev, Zelensky чи Zelenskyy; імена з файлу та у файл</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Every person, organisation and place is listed here.</source>
        <translation>Тут перелічено всіх людей, організації та місця.</translation>
    </message>
    <message>
        <source>{0} of {1} names; spelt otherwise: {2}. Enter: next mention, F2: rename</source>
        <translation>Імен: {0} з {1}; написано інакше: {2}. Enter: наступна згадка, F2: перейменувати</translation>
    </message>
    <message>
        <source>{0}: mention {1} of {2}</source>
        <translation>{0}: згадка {1} з {2}</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>Наступна згадка</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Перейменувати…</translation>
    </message>
    <message>
        <source>Back to the proposed form</source>
        <translation>Повернути запропоновану форму</translation>
    </message>
    <message>
        <source>Always use “{0}”</source>
        <translation>Завжди писати «{0}»</translation>
    </message>
    <message>
        <source>Ukrainian places in English</source>
        <translation>Українські місця англійською</translation>
    </message>
    <message>
        <source>Endings in English</source>
        <translation>Закінчення англійською</translation>
    </message>
    <message>
        <source>Import names…</source>
        <translation>Імпорт імен…</translation>
    </message>
    <message>
        <source>Export names…</source>
        <translation>Експорт імен…</translation>
    </message>
    <message>
        <source>Import names</source>
        <translation>Імпорт імен</translation>
    </message>
    <message numerus="yes">
        <source>%n names imported</source>
        <translation>
            <numerusform>імпортовано %n ім&apos;я</numerusform>
            <numerusform>імпортовано %n імені</numerusform>
            <numerusform>імпортовано %n імен</numerusform>
        </translation>
    </message>
    <message>
        <source>Export names</source>
        <translation>Експорт імен</translation>
    </message>
    <message numerus="yes">
        <source>%n names exported</source>
        <translation>
            <numerusform>експортовано %n ім&apos;я</numerusform>
            <numerusform>експортовано %n імені</numerusform>
            <numerusform>експортовано %n імен</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>A draft by {0}: no better model has replaced it.</source>
        <translation>Чернетка моделі {0}: краща модель її не замінила.</translation>
    </message>
    <message>
        <source>Edited by you.</source>
        <translation>Змінено вами.</translation>
    </message>
    <message>
        <source>Repaired: the machine&apos;s first translation failed.</source>
        <translation>Виправлено: перший машинний переклад не пройшов звірки.</translation>
    </message>
    <message>
        <source>Names are in the forms that you prefer.</source>
        <translation>Імена стоять у тих формах, яким ви віддаєте перевагу.</translation>
    </message>
    <message>
        <source>The machine said: {0}</source>
        <translation>Машинний варіант: {0}</translation>
    </message>
    <message>
        <source>It was repaired to: {0}</source>
        <translation>Виправлено на: {0}</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Article</source>
        <translation>Стаття</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Переклад</translation>
    </message>
</context>
<context>
    <name>PieceDelegate</name>
    <message>
        <source>Text of the piece</source>
        <translation>Текст частини</translation>
    </message>
</context>
<context>
    <name>PieceMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Редагувати</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>В&amp;ище</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Н&amp;ижче</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копіювати</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Прибрати</translation>
    </message>
    <message>
        <source>&amp;Go to the sentence</source>
        <translation>П&amp;ерейти до речення</translation>
    </message>
    <message>
        <source>&amp;Original</source>
        <translation>&amp;Оригінал</translation>
    </message>
    <message>
        <source>&amp;Translation</source>
        <translation>&amp;Переклад</translation>
    </message>
    <message>
        <source>&amp;Both, side by side</source>
        <translation>О&amp;бидва поруч</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Мова</translation>
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
        <translation>Оф&amp;ормити як</translation>
    </message>
    <message>
        <source>S&amp;plit into sentences</source>
        <translation>&amp;Розбити на речення</translation>
    </message>
    <message>
        <source>&amp;Chapter</source>
        <translation>&amp;Розділ</translation>
    </message>
    <message>
        <source>&amp;Section</source>
        <translation>&amp;Підрозділ</translation>
    </message>
    <message>
        <source>S&amp;ubsection</source>
        <translation>П&amp;ункт</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>&amp;Рівень</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Something went wrong.</source>
        <translation>Щось пішло не так.</translation>
    </message>
</context>
<context>
    <name>Revising</name>
    <message>
        <source>Select a sentence first: click it, or press Alt+Down.</source>
        <translation>Спершу виберіть речення: клацніть його або натисніть Alt+Вниз.</translation>
    </message>
    <message>
        <source>This sentence is in the language of the translation already; it stays as it is.</source>
        <translation>Це речення вже мовою перекладу й лишається як є.</translation>
    </message>
    <message>
        <source>This sentence is not translated yet.</source>
        <translation>Це речення ще не перекладено.</translation>
    </message>
    <message>
        <source>Select a translated sentence first.</source>
        <translation>Спершу виберіть перекладене речення.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Add to briefing</source>
        <translation>До довідки</translation>
    </message>
    <message>
        <source>Pick for the summary, or drop</source>
        <translation>Взяти до резюме або прибрати</translation>
    </message>
    <message>
        <source>Edit the translation</source>
        <translation>Редагувати переклад</translation>
    </message>
    <message>
        <source>Other translations…</source>
        <translation>Інші варіанти перекладу…</translation>
    </message>
    <message>
        <source>Revert to machine</source>
        <translation>Повернути машинний</translation>
    </message>
    <message>
        <source>Not seen: {0}</source>
        <translation>Не переглянуто: {0}</translation>
    </message>
    <message>
        <source>Mark as seen: {0}</source>
        <translation>Позначити як переглянуте: {0}</translation>
    </message>
</context>
<context>
    <name>RowsPanel</name>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Copy the rows shown, or those selected, as a table: Markdown, CSV, TSV and rich text</source>
        <translation>Скопіювати показані або виділені рядки як таблицю: Markdown, CSV, TSV і форматований текст</translation>
    </message>
</context>
<context>
    <name>SentenceEditor</name>
    <message>
        <source>Translation of the sentence</source>
        <translation>Переклад речення</translation>
    </message>
    <message>
        <source>Others… (F9)</source>
        <translation>Інші… (F9)</translation>
    </message>
    <message>
        <source>Show other translations of this sentence</source>
        <translation>Показати інші варіанти перекладу цього речення</translation>
    </message>
    <message>
        <source>Enter keeps, Esc takes back</source>
        <translation>Enter — зберегти, Esc — скасувати</translation>
    </message>
    <message>
        <source>Every figure and name agrees.</source>
        <translation>Усі числа й імена збігаються.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Читання</translation>
    </message>
    <message>
        <source>&amp;Usual</source>
        <translation>З&amp;вичайний</translation>
    </message>
    <message>
        <source>&amp;Font of the articles</source>
        <translation>&amp;Шрифт статей</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;Розмір тексту</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Короткий</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Середній</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Довгий</translation>
    </message>
    <message>
        <source>As long as there is room</source>
        <translation>На всю ширину</translation>
    </message>
    <message>
        <source>Longest &amp;line</source>
        <translation>&amp;Довжина рядка</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Інтерфейс</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Мова</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світла</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темна</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Переклад</translation>
    </message>
    <message>
        <source>Translate &amp;into</source>
        <translation>Перекладати &amp;на</translation>
    </message>
    <message>
        <source>As it suits the model</source>
        <translation>Як краще для моделі</translation>
    </message>
    <message>
        <source>Fast: one wording of each sentence</source>
        <translation>Швидко: один варіант речення</translation>
    </message>
    <message>
        <source>Thorough: four wordings of each sentence</source>
        <translation>Ретельно: чотири варіанти речення</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>С&amp;посіб</translation>
    </message>
    <message>
        <source>all</source>
        <translation>усі</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>Поток&amp;ів</translation>
    </message>
    <message>
        <source>Try sentences that fail their check a&amp;gain</source>
        <translation>&amp;Заново перекладати речення, що не пройшли перевірку</translation>
    </message>
    <message>
        <source>Read translations &amp;back for words that they may not say</source>
        <translation>&amp;Шукати слова, яких у перекладі, можливо, немає</translation>
    </message>
    <message>
        <source>Wordings of each sentence: {0}</source>
        <translation>Варіантів речення: {0}</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Імена</translation>
    </message>
    <message>
        <source>Ukrainian &amp;places in English</source>
        <translation>&amp;Українські місця англійською</translation>
    </message>
    <message>
        <source>&amp;Endings in English</source>
        <translation>З&amp;акінчення англійською</translation>
    </message>
    <message>
        <source>Briefings</source>
        <translation>Довідки</translation>
    </message>
    <message>
        <source>&amp;Cite sources as</source>
        <translation>Поси&amp;лання на джерела</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Що зберігається</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Тека</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>&amp;Відкрити теку</translation>
    </message>
    <message>
        <source>Fo&amp;rget translations…</source>
        <translation>За&amp;бути переклади…</translation>
    </message>
    <message>
        <source>Forget translations</source>
        <translation>Забути переклади</translation>
    </message>
    <message>
        <source>Sentences translated before will be translated anew when they are met again.</source>
        <translation>Речення, перекладені раніше, за нової зустрічі буде перекладено заново.</translation>
    </message>
    <message>
        <source>Forget my own edits and what I have seen, too</source>
        <translation>Забути й мої правки, і позначки про переглянуте</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забути</translation>
    </message>
    <message>
        <source>They cannot be forgotten: {0}</source>
        <translation>Забути їх не вдалося: {0}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Progress</source>
        <translation>Перебіг роботи</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Stop all work (Esc)</source>
        <translation>Зупинити все (Esc)</translation>
    </message>
    <message>
        <source>Nothing leaves this machine</source>
        <translation>Ніщо не залишає цей комп’ютер</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>articles finished: {0} of {1}</source>
        <translation>готово статей: {0} з {1}</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>Читання: {0}…</translation>
    </message>
    <message>
        <source>Summarising {0}…</source>
        <translation>Підсумок: {0}…</translation>
    </message>
    <message>
        <source>Putting a better translation in place: {0} of {1} sentences</source>
        <translation>Переклад замінюється кращим: {0} з {1} речень</translation>
    </message>
    <message>
        <source>Trying sentences that fail again: {0} of {1}</source>
        <translation>Повтор речень із помилками: {0} з {1}</translation>
    </message>
    <message>
        <source>Looking for words that are not said: {0} of {1} sentences</source>
        <translation>Пошук слів, яких немає в перекладі: {0} з {1} речень</translation>
    </message>
    <message>
        <source>Translating into {0}: {1} of {2} sentences</source>
        <translation>Переклад ({0}): {1} з {2} речень</translation>
    </message>
    <message>
        <source>Loading {0}…</source>
        <translation>Завантажується {0}…</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n models, {0:.0f} MB, on {1}</source>
        <translation>
            <numerusform>%n модель, {0:.0f} МБ, {1}</numerusform>
            <numerusform>%n моделі, {0:.0f} МБ, {1}</numerusform>
            <numerusform>%n моделей, {0:.0f} МБ, {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>No model in memory</source>
        <translation>У пам’яті немає моделей</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>Summary</source>
        <translation>Підсумок</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Оригінал</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Переклад</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Обидва</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Copy the summary as text, Markdown and rich text (Ctrl+Shift+C)</source>
        <translation>Скопіювати підсумок як текст, Markdown і форматований текст (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Add to briefing</source>
        <translation>До довідки</translation>
    </message>
    <message>
        <source>Put the summary, or the sentences selected, into the briefing (Ctrl+B)</source>
        <translation>Помістити резюме або виділені речення до довідки (Ctrl+B)</translation>
    </message>
    <message>
        <source>As in the text</source>
        <translation>Як у тексті</translation>
    </message>
    <message>
        <source>Most telling first</source>
        <translation>Спершу головне</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Вручну</translation>
    </message>
    <message>
        <source>Order of the sentences</source>
        <translation>Порядок речень</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down, or dragging, put sentences in order by hand</source>
        <translation>Alt+Вгору, Alt+Вниз або перетягування змінюють порядок вручну</translation>
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
        <translation>Список або абзац</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Скинути</translation>
    </message>
    <message>
        <source>Back to the sentences and the order that Diptych chose</source>
        <translation>Назад до речень і порядку, які вибрав Diptych</translation>
    </message>
    <message>
        <source>Drop from the summary</source>
        <translation>Прибрати з резюме</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Вище</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Нижче</translation>
    </message>
    <message>
        <source>Copy the summary</source>
        <translation>Копіювати резюме</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Довжина</translation>
    </message>
    <message>
        <source>Length of the summary</source>
        <translation>Довжина підсумку</translation>
    </message>
    <message>
        <source>Length of the summary in sentences</source>
        <translation>Довжина підсумку в реченнях</translation>
    </message>
    <message>
        <source> sentences</source>
        <translation> реч.</translation>
    </message>
    <message>
        <source>The summary appears here.</source>
        <translation>Тут з’явиться підсумок.</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>English</source>
        <translation>англійську</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>російську</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>українську</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>&amp;Стежити за текою…</translation>
    </message>
    <message>
        <source>&amp;Stop watching</source>
        <translation>Не сте&amp;жити за текою</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Стежити за текою</translation>
    </message>
    <message>
        <source>New files in {0} are read from now on; those already there are not.</source>
        <translation>Нові файли в {0} читатимуться самі; ті, що вже там, — ні.</translation>
    </message>
    <message>
        <source>{0} is no longer watched.</source>
        <translation>За {0} більше не стежать.</translation>
    </message>
    <message>
        <source>New in the watched folder: {0}</source>
        <translation>Нових файлів у теці, за якою стежать: {0}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop articles here</source>
        <translation>Перетягніть статті сюди</translation>
    </message>
    <message>
        <source>Diptych summarises an English, Russian or Ukrainian article and translates it beside the original.</source>
        <translation>Diptych складає підсумок англійської, російської чи української статті й перекладає її поруч з оригіналом.</translation>
    </message>
    <message>
        <source>Every figure and name is compared by value; what does not agree is red on both sides.</source>
        <translation>Кожне число й ім’я звіряється за значенням; що не збігається, червоне з обох боків.</translation>
    </message>
    <message>
        <source>Text, Markdown, HTML, Word, OpenDocument, PDF, RTF, EPUB and e-mail files, whole folders too.</source>
        <translation>Файли тексту, Markdown, HTML, Word, OpenDocument, PDF, RTF, EPUB і листи, а також цілі теки.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>Ніщо не залишає цей комп’ютер.</translation>
    </message>
    <message>
        <source>Open the &amp;sample article</source>
        <translation>Відкрити &amp;зразок статті</translation>
    </message>
    <message>
        <source>&amp;Choose files…</source>
        <translation>&amp;Вибрати файли…</translation>
    </message>
</context>
</TS>
