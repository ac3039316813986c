package bg.registratura.document;

import static java.util.Map.entry;

import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.seal.TestSeal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.springframework.beans.BeanUtils;

/** Every kind of document on invented people, in both languages. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-03-05T12:30:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    static final UUID SUBJECT = UUID.fromString("018f6f0e-0000-7000-8000-000000000001");
    static final LetterheadSource LAB = Samples::lab;

    private final Locale locale;

    private Samples(Locale locale) {
        this.locale = locale;
    }

    /** A document as a person would name its file. */
    record Sample(String name, Draft draft) {

        @Override
        public String toString() {
            return name + "_" + draft.locale().getLanguage();
        }
    }

    static Stream<Sample> all() {
        return Languages.all().stream().flatMap(locale -> new Samples(locale).everything().stream());
    }

    static Sample named(String name, Locale locale) {
        return new Samples(locale)
                .everything().stream()
                        .filter(sample -> sample.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    static byte[] print(Draft draft) {
        return frame().print(sheet(draft));
    }

    /** As it leaves the house: what has a number is sealed. */
    static byte[] finished(Draft draft) {
        var pdf = print(draft);
        return Template.load(draft.template(), draft.locale()).register().isEmpty()
                ? pdf
                : TestSeal.on(SealField.in(pdf, "Електронен печат").pdf(), SealField.NAME);
    }

    static Frame frame() {
        return new Frame(BeanUtils.instantiateClass(Words.class));
    }

    static Sheet sheet(Draft draft) {
        var template = Template.load(draft.template(), draft.locale());
        var number = template.register()
                .map(register -> new RegisterNumber(register, 12, TODAY))
                .orElse(null);
        var clerk = number == null ? "" : new Samples(draft.locale()).say("М. Тестова", "M. Testova");
        return new Sheet(
                template, draft.values(), lab(draft.locale()), number, draft.copies(), draft.large(), "", clerk, NOW);
    }

    static Letterhead lab(Locale locale) {
        var in = new Samples(locale);
        return new Letterhead(
                in.say("„Образцова рентгенография“ ЕООД", "Obraztsova Rentgenografia EOOD"),
                "000000000",
                in.say("гр. София 1000, ул. „Образцова“ № 5", "5 Obraztsova St., Sofia 1000, Bulgaria"),
                "02 000 0000",
                in.say("№ 0000/01.02.2020 г.", "No. 0000/01.02.2020"),
                in.say("Невена Измислена", "Nevena Izmislena"),
                "dpo@laboratory.example",
                "laboratory.example");
    }

    private List<Sample> everything() {
        var samples = new ArrayList<Sample>();
        samples.add(sample("privacy-notice", 1, Map.of("adoptedOn", TODAY, "version", "2026-1")));
        samples.addAll(new ConsentSamples(this, locale).all());
        samples.addAll(releases());
        samples.add(sample("credential-protocol", 2, protocol()));
        samples.add(sample("credential-slip", 1, slip()));
        samples.add(sample("dentist-application", 1, Map.of()));
        samples.add(sample("recovery-codes", 1, recovery()));
        samples.add(sample("dentist-terms", 1, Map.of("adoptedOn", TODAY, "version", "2026-1")));
        samples.add(sample("family-mandate", 2, mandate()));
        samples.add(sample("dentist-mandate", 2, dentistMandate()));
        samples.add(sample("dentist-mandate-end", 2, dentistMandateEnd()));
        samples.add(sample("day-list", 1, dayList()));
        samples.add(sample("dose-report", 1, DoseReportSample.of(locale)));
        samples.add(sample("role-matrix", 1, RoleMatrixSample.of(locale)));
        samples.add(sample("staff-register", 1, staff()));
        samples.add(named("picture-sheet-lying", "picture-sheet", 1, picture(1400, 700, false)));
        samples.add(named("picture-sheet-marked", "picture-sheet", 1, picture(1400, 700, true)));
        samples.add(named("picture-sheet-standing", "picture-sheet", 1, picture(600, 900, false)));
        samples.add(sample("request-form", 1, Map.of()));
        samples.add(named("request-form-filled", "request-form", 1, request()));
        samples.add(named("request-form-rectification", "request-form", 1, rectification()));
        samples.add(sample("request-receipt", 2, receipt()));
        samples.add(sample("request-answer", 2, answer(Map.of("access", access()))));
        samples.add(named("request-answer-refusal", "request-answer", 2, answer(refusal())));
        samples.add(named("request-answer-nothing", "request-answer", 2, answer(nothing())));
        samples.add(named("request-answer-letter", "request-answer", 2, answer(letter())));
        samples.add(named("request-letter-extension", "request-letter", 2, extension()));
        samples.add(named("request-letter-identity", "request-letter", 2, identity()));
        samples.add(named("request-letter-waiting", "request-letter", 2, waiting()));
        samples.add(named("request-letter-lifting", "request-letter", 2, lifting()));
        samples.add(named("recipient-notice-rectified", "recipient-notice", 2, told("rectified", corrected())));
        samples.add(named("recipient-notice-in-words", "recipient-notice", 2, told("rectified", List.of())));
        samples.add(named("recipient-notice-erased", "recipient-notice", 2, told("erased", List.of())));
        samples.add(named("recipient-notice-restricted", "recipient-notice", 2, told("restricted", List.of())));
        return samples;
    }

    /** A grey wedge, brightest below on the right. */
    private Map<String, Object> picture(int width, int height, boolean marked) {
        var wedge = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                wedge.getRaster().setSample(x, y, 0, (x * 255 / width + y * 255 / height) / 2);
            }
        }
        var jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(wedge, "jpeg", jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var legend = marked
                ? List.of(
                        say("Отбелязал: д-р Образцов, 05.03.2125", "Marked by Dr Obraztsov, 05.03.2125"),
                        say("Мярката е ненадеждна.", "The measure cannot be relied on."))
                : List.<String>of();
        return Map.of(
                "patient",
                say("Вяра Тестова Примерна", "Vyara Testova Primerna"),
                "kind",
                say("Панорамна снимка", "Panoramic X-ray"),
                "madeOn",
                TODAY,
                "frame",
                "",
                "picture",
                new Photograph(jpeg.toByteArray(), width, height, say("Панорамна снимка", "Panoramic X-ray"))
                        .above(legend),
                "wide",
                width > height,
                "changed",
                true,
                "legend",
                String.join("\n", legend));
    }

    private Map<String, Object> staff() {
        var row = Map.of(
                "name",
                "Анна Образцова",
                "roles",
                say("Регистратура, Ръководител на смяната", "Reception, Shift lead"),
                "signed",
                "05.03.2125",
                "paper",
                "1/2125",
                "trainings",
                say("защита на личните данни: 05.03.2125, Д. Съветова", "data protection: 05.03.2125, D. Savetova"));
        return Map.of("rows", Collections.nCopies(30, row));
    }

    private List<Sample> releases() {
        var minor = List.of(
                patientSigns(),
                Signature.of(say("Родител / попечител", "Parent / curator"), person("Живко Измислен Примерен")));
        var transfer = release(say("Турция", "Turkey"), minor);
        transfer.put("transfer", true);
        transfer.put(
                "officer", Signature.of(say("Длъжностно лице по защита на данните", "Data protection officer"), ""));
        var collected = release(say("България", "Bulgaria"), List.of(patientSigns()));
        collected.put("collector", person("Ана Образцова Измислена"));
        collected.put("channel", say("взема друго лице вместо получателя", "collected by another person"));
        var mark = release(
                say("България", "Bulgaria"),
                List.of(
                        Signature.of(
                                say("Пациентът – знак вместо подпис", "The patient – a mark instead of a signature"),
                                patientName()),
                        Signature.of(say("Свидетел", "Witness"), ""),
                        Signature.of(say("Свидетел", "Witness"), ""),
                        Signature.of(say("Преводач", "Interpreter"), "")));
        mark.putAll(Map.of("byMark", true, "interpreted", true));
        var withdrawal = release(say("Германия", "Germany"), List.of(patientSigns()));
        withdrawal.put("consentNumber", number("12"));
        var print = mediumReceipt("");
        print.put("quality", Map.of("self", false, "representative", true, "proxy", false, "other", false));
        return List.of(
                sample("release-consent", 2, release(say("Германия", "Germany"), List.of(patientSigns()))),
                named("release-consent-transfer", "release-consent", 2, transfer),
                named("release-consent-mark", "release-consent", 2, mark),
                named("release-consent-collected", "release-consent", 2, collected),
                sample("release-withdrawal", 2, withdrawal),
                sample("medium-receipt", 2, mediumReceipt("CD-2026-17")),
                named("medium-receipt-print", "medium-receipt", 2, print),
                sample("disclosure-list", 1, disclosureList()));
    }

    private Signature patientSigns() {
        return Signature.of(say("Пациент", "Patient"), patientName());
    }

    private Map<String, Object> release(String country, List<Signature> signers) {
        return new java.util.HashMap<>(Map.ofEntries(
                entry("patient", patient()),
                entry("what", say("изображения: ", "images: ") + examination() + say(" от ", " of ") + "05.03.2026"),
                entry("recipient", person("Калин Образцов") + ", " + person("Примерна практика")),
                entry("country", country),
                entry("channel", say("на носител, лично", "on a medium, in person")),
                entry("collector", ""),
                entry("expiresOn", TODAY.plusDays(30)),
                entry("stranger", true),
                entry("signedAt", ""),
                entry("signers", signers),
                entry("receivedBy", clerk(say("Приел", "Received by")))));
    }

    private Map<String, Object> mediumReceipt(String medium) {
        var values = release(say("България", "Bulgaria"), List.of());
        values.put("medium", medium);
        values.put(
                "ground",
                say(
                        "право на пациента (чл. 28б от Закона за здравето)",
                        "the right of the patient (Art. 28b of the Health Act)"));
        values.put("quality", Map.of("self", true, "representative", false, "proxy", false, "other", false));
        values.put("handedBy", clerk(say("Предал", "Handed over by")));
        values.put("takenBy", Signature.of(say("Получил", "Received by"), patientName()));
        return values;
    }

    private Map<String, Object> disclosureList() {
        Map<String, Object> row = Map.of(
                "when",
                "05.03.2026, 14:30",
                "patient",
                person("Примерна, Вяра Тестова") + " № 10482",
                "recipient",
                person("Калин Образцов") + say(", Германия", ", Germany"),
                "what",
                examination() + say(" от ", " of ") + "05.03.2026",
                "ground",
                say("изрично съгласие на пациента", "explicit consent of the patient"),
                "how",
                say("предадено на ръка; носител № CD-1", "handed over; medium No. CD-1"),
                "by",
                person("Мария Тестова"),
                "annulled",
                false);
        var mistaken = new java.util.HashMap<>(row);
        mistaken.put("annulled", true);
        mistaken.put(
                "how",
                say(
                        "АНУЛИРАНО на 05.03.2026, 15:10 от Живко Измислен, защото: сгрешен пациент; предадено на ръка",
                        "ANNULLED on 05/03/2026, 15:10 by Zhivko Izmislen, because: the wrong patient; handed over"));
        var rows = new ArrayList<Map<String, Object>>(java.util.Collections.nCopies(8, row));
        rows.add(1, mistaken);
        return Map.of("about", say("март 2026 г.", "March 2026"), "count", 9, "rows", rows);
    }

    private Map<String, Object> dayList() {
        var row = Map.of(
                "time",
                "10:15–10:30",
                "name",
                person("Примерна, Вяра Тестова"),
                "examination",
                say("Панорамна снимка", "Panoramic radiograph"));
        return Map.of(
                "weekday",
                say("четвъртък", "Thursday"),
                "on",
                TODAY,
                "units",
                List.of(
                        Map.of(
                                "name",
                                say("Панорамен апарат, кабинет 1", "Panoramic unit, room 1"),
                                "rows",
                                List.of(row, row)),
                        Map.of("name", say("Томограф, кабинет 2", "Tomograph, room 2"), "rows", List.of(row))));
    }

    private Map<String, Object> protocol() {
        return Map.of(
                "handedAt", NOW,
                "recipient", patient(),
                "identification", say("паспорт, завършващ на 891", "passport ending in 891"),
                "accessNumber", "48210 93753",
                "scope", say("панорамна снимка от 05.03.2026 г.", "panoramic radiograph of 05.03.2026"),
                "expiresAt", NOW.plus(Duration.ofDays(3)),
                "wished", Map.of("at", NOW),
                "handedBy", clerk(say("Предал", "Handed over by")),
                "receivedBy", Signature.of(say("Получил", "Received by"), patientName()));
    }

    private Map<String, Object> mandate() {
        var holder = Map.of(
                "name", person("Живко Измислен Примерен"), "identifier", say("клиентски № 10044", "client no. 10044"));
        return Map.of(
                "patient", patient(),
                "holder", holder,
                "until", TODAY.plusDays(90),
                "signs", patientSigns(),
                "receivedBy", clerk(say("Приел", "Received by")));
    }

    private Map<String, Object> dentistMandate() {
        return Map.of(
                "patient", patient(),
                "dentist", dentist(),
                "what", examination() + say(" от ", " of ") + "05.03.2026",
                "until", TODAY.plusDays(30),
                "signs",
                        new Signature(
                                say("Родител", "Parent"),
                                person("Живко Измислен Примерен"),
                                say("акт за раждане № 0000", "birth certificate No. 0000")),
                "receivedBy", clerk(say("Приел", "Received by")));
    }

    private Map<String, Object> dentistMandateEnd() {
        return Map.of(
                "patient",
                patient(),
                "dentist",
                dentist(),
                "signs",
                patientSigns(),
                "receivedBy",
                clerk(say("Приел", "Received by")));
    }

    private Map<String, Object> dentist() {
        return Map.of("name", say("д-р ", "Dr ") + person("Калин Образцов"), "practice", person("Примерна практика"));
    }

    private Map<String, Object> recovery() {
        var codes = IntStream.range(0, 10)
                .mapToObj(place -> Map.of("code", place + "4821 09375"))
                .toList();
        return Map.of("owner", patientName(), "on", TODAY, "codes", codes);
    }

    private Map<String, Object> slip() {
        return Map.of(
                "recipient",
                patientName(),
                "accessNumber",
                "48210 93753",
                "secret",
                "731 582 904 617 035 829 468",
                "address",
                "laboratory.example/enter",
                "qr",
                new QrCode("https://laboratory.example/enter"),
                "expiresAt",
                NOW.plus(Duration.ofDays(3)));
    }

    private Map<String, Object> rectification() {
        var values = new HashMap<>(request());
        values.put("right", Map.of("rectification", true));
        values.put(
                "description",
                say(
                        "Моля записаните за мен данни да бъдат коригирани, както следва.",
                        "Please correct the data recorded about me as follows."));
        values.put(
                "changes",
                List.of(
                        Map.of(
                                "what", say("Фамилно име", "Family name"),
                                "before", say("Примерна", "Example"),
                                "after", say("Примерова-Тестова", "Example-Test")),
                        Map.of(
                                "what", say("Телефон", "Telephone"),
                                "before", say("(празно)", "(empty)"),
                                "after", "0888 000 111")));
        return values;
    }

    private Map<String, Object> request() {
        return Map.ofEntries(
                entry(
                        "applicant",
                        Map.of(
                                "name", patientName(),
                                "identifier", patient().get("identifier"),
                                "address",
                                        say(
                                                "гр. София 1000, ж.к. „Примерен“, бл. 12, вх. А",
                                                "Utopia City, 1 First St."))),
                entry("capacity", Map.of("self", true)),
                entry("right", Map.of("access", true, "restriction", true)),
                entry(
                        "description",
                        say(
                                "Копие от всички снимки и дози от 01.01.2025 г. до днес; кой ги е гледал.",
                                "A copy of all images and doses since 01.01.2025, and who has looked at them.")),
                entry("form", Map.of("medium", true)),
                entry("attachments", say("няма", "none")),
                entry("date", TODAY),
                entry(
                        "official",
                        Map.of(
                                "number", number("15"),
                                "identification", say("паспорт, завършващ на 891", "passport ending in 891"),
                                "due", LocalDate.of(2026, 4, 6),
                                "clerk", person("М. Тестова"))));
    }

    private Map<String, Object> receipt() {
        return Map.of(
                "incomingNumber", number("15"),
                "receivedOn", TODAY,
                "dueOn", LocalDate.of(2026, 4, 6),
                "applicant", patientName(),
                "request", say("достъп до лични данни", "access to personal data"),
                "attachments", say("без приложения", "without attachments"),
                "receivedBy", clerk(say("Приел", "Received by")),
                "applicantSign", Signature.of(say("Получил разписката", "Receipt taken by"), patientName()));
    }

    private Map<String, Object> answer(Map<String, Object> blocks) {
        var values = new java.util.HashMap<>(blocks);
        values.put("incomingNumber", number("15"));
        values.put(
                "request",
                say(
                        "достъп до лични данни (чл. 15 от Регламент (ЕС) 2016/679)",
                        "access to personal data (Article 15 of Regulation (EU) 2016/679)"));
        values.put(
                "applicant",
                Map.of("name", patientName(), "salutation", say("Уважаема госпожо Примерна,", "Dear Ms Primerna,")));
        values.put(
                "signedBy",
                Signature.of(
                        say("Длъжностно лице по защита на данните", "Data protection officer"),
                        person("Невена Измислена")));
        values.put("handedBy", clerk(say("Служител", "Clerk")));
        values.put("applicantSign", Signature.of(say("Подпис на заявителя", "Applicant’s signature"), patientName()));
        return values;
    }

    private Map<String, Object> letter() {
        return Map.of(
                "blocks",
                List.of(
                        block("paragraph", say("разгледахме Вашето искане.", "we have examined your request.")),
                        block("heading", say("Приложение. Копие от данните", "Appendix. Copy of the data")),
                        block("subheading", say("Посещения", "Visits")),
                        block("items", List.of(number("1"), number("2")))));
    }

    private static Map<String, Object> block(String kind, Object content) {
        var block = new java.util.HashMap<String, Object>(
                Map.of("heading", "", "subheading", "", "paragraph", "", "items", List.of()));
        block.put(kind, content);
        return block;
    }

    private Map<String, Object> access() {
        var exposure = say(
                "чл. 9, пар. 2, буква „з“ от Регламента; Наредба № 2 от 2018 г.",
                "Article 9(2)(h); Ordinance No. 2 of 2018");
        var recipients = new ArrayList<Map<String, Object>>();
        for (int day = 1; day <= 9; day++) {
            recipients.add(Map.of(
                    "name", person("д-р Калин Образцов") + ", „Образцова дентална практика“",
                    "on", LocalDate.of(2026, 2, day),
                    "what", examination(),
                    "basis", say("Ваше съгласие № 7/31.01.2026 г.", "your consent No. 7/31.01.2026")));
        }
        return Map.of(
                "purposes",
                        List.of(
                                say(
                                        "медицинска диагностика – чл. 9, пар. 2, букви „з“ и „и“",
                                        "medical diagnosis – Article 9(2)(h) and (i)"),
                                say(
                                        "законови задължения – чл. 6, пар. 1, буква „в“",
                                        "legal duties – Article 6(1)(c)")),
                "categories",
                        List.of(
                                say(
                                        "имена, номер на документ, дата на раждане, пол",
                                        "names, number of document, date of birth, sex"),
                                say("изображения, доза, направления, съгласия", "images, dose, referrals, consents")),
                "recipients", recipients,
                "retention",
                        List.of(Map.of("kind", examination(), "until", LocalDate.of(2036, 3, 5), "basis", exposure)),
                "source",
                        say(
                                "Вие и насочващият лекар д-р Калин Образцов",
                                "you and the referring dentist Dr Kalin Obraztsov"),
                "transfers", say("не се извършва", "none"),
                "attachment", say("копие от данните", "a copy of the data"),
                "copy",
                        List.of(
                                section(say("Лице", "Person"), 4),
                                section(say("Изследване от 05.03.2026 г.", "Examination of 05.03.2026"), 40)));
    }

    private Map<String, Object> section(String title, int rows) {
        var row =
                Map.of("label", say("Доза (произведение доза–площ)", "Dose (dose–area product)"), "text", "93 mGy·cm²");
        return Map.of("section", title, "rows", java.util.Collections.nCopies(rows, row));
    }

    private Map<String, Object> refusal() {
        return Map.of(
                "erasureRefused",
                        Map.of(
                                "data",
                                        say(
                                                "снимката от 05.03.2026 г. и записа за дозата",
                                                "the image of 05.03.2026 and the record of its dose"),
                                "until", LocalDate.of(2036, 3, 5),
                                "basis", say("Наредба № 2 от 2018 г.", "Ordinance No. 2 of 2018"),
                                "letter", say("б", "b")),
                "erasure",
                        Map.of(
                                "what",
                                say(
                                        "телефонния номер и профила за онлайн достъп",
                                        "the telephone number and the online account")));
    }

    private Map<String, Object> nothing() {
        return Map.of("noData", Map.of("keptUntil", LocalDate.of(2031, 3, 5)));
    }

    private Map<String, Object> extension() {
        return notice(
                "extension",
                Map.of(
                        "cause", say("сложността на искането", "the complexity of the request"),
                        "reason", say("проверяваме и архива на хартия", "the paper archive is being searched as well"),
                        "months", say("два месеца", "two months"),
                        "until", LocalDate.of(2026, 6, 5)));
    }

    private Map<String, Object> identity() {
        return notice(
                "identity",
                Map.of(
                        "wanted",
                        say(
                                "явете се лично в „Регистратура“ с документ за самоличност",
                                "come to the reception in person with an identity document")));
    }

    private Map<String, Object> waiting() {
        return notice("waiting", Map.of("outgoingNumber", number("31"), "collectBy", LocalDate.of(2026, 5, 5)));
    }

    private Map<String, Object> lifting() {
        return notice(
                "lifting",
                Map.of(
                        "since",
                        LocalDate.of(2026, 2, 3),
                        "reason",
                        say("делото приключи с влязло в сила решение", "the case ended with a final decision")));
    }

    private List<String> corrected() {
        return List.of(
                say("Фамилно име: беше „Тестова“; стана „Примерна“.", "Family name: was “Testova”; became “Primerna”."),
                say(
                        "Дата на раждане: беше 28.12.1981 г.; стана 29.12.1981 г.",
                        "Born: was 28.12.1981; became 29.12.1981."));
    }

    private Map<String, Object> told(String block, List<String> lines) {
        return Map.of(
                "recipient",
                say("д-р Петър Примерен, Практика „Образец“", "Dr Petar Primeren, Obrazets Practice"),
                "address",
                say("гр. София 1000, ул. „Примерна“ № 1", "1 Primerna St., Sofia 1000"),
                "person",
                patientName(),
                "born",
                LocalDate.of(1981, 12, 29),
                "received",
                LocalDate.of(2026, 2, 3),
                "since",
                LocalDate.of(2026, 3, 5),
                "partly",
                block.equals("restricted"),
                "lines",
                lines,
                block,
                true,
                "signedBy",
                Signature.of(
                        say("Длъжностно лице по защита на данните", "Data protection officer"),
                        person("Невена Измислена")));
    }

    private Map<String, Object> notice(String block, Map<String, Object> content) {
        var whole = new java.util.HashMap<>(answer(Map.of()));
        whole.keySet().removeAll(List.of("handedBy", "applicantSign"));
        var applicant = new java.util.HashMap<String, Object>((Map<String, Object>) whole.get("applicant"));
        applicant.put("correspondence", say("гр. София 1000, ул. „Примерна“ № 1", "1 Primerna St., Sofia 1000"));
        whole.put("applicant", applicant);
        whole.put(block, content);
        return whole;
    }

    Map<String, Object> patient() {
        return Map.of(
                "name", patientName(),
                "identifier", say("паспорт UTO D23145891", "passport UTO D23145891"),
                "born", say("родена на 29.12.1981 г.", "born on 29.12.1981"));
    }

    Signature informedBy() {
        return new Signature(
                say("Информацията предостави", "Explained by"),
                person("д-р Петър Тестов"),
                say("лекар по образна диагностика, УИН 0000000001", "radiologist, UIN 0000000001"));
    }

    Signature clerk(String role) {
        return new Signature(role, person("Мария Тестова"), say("регистратор", "clerk"));
    }

    String examination() {
        return say("панорамна снимка", "panoramic radiograph");
    }

    String referrer() {
        return person("д-р Калин Образцов") + say(", УИН 0000000000", ", UIN 0000000000");
    }

    String patientName() {
        return person("Вяра Тестова Примерна");
    }

    String person(String name) {
        return locale.equals(Languages.ENGLISH)
                ? bg.registratura.language.Transliteration.toLatin(name).replace("d-r", "Dr")
                : name;
    }

    String number(String n) {
        return say(n + "/05.03.2026\u00a0г.", n + "/05.03.2026");
    }

    private Sample sample(String template, int copies, Map<String, Object> values) {
        return named(template, template, copies, values);
    }

    Sample named(String name, String template, int copies, Map<String, Object> values) {
        return new Sample(name, new Draft(template, locale, values, SUBJECT, copies));
    }

    String say(String bulgarian, String english) {
        return locale.equals(Languages.ENGLISH) ? english : bulgarian;
    }
}
