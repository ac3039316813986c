package bg.registratura.search;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.language.NameSound;
import bg.registratura.people.Identifier;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.PersonName;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import bg.registratura.visit.Visits;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class PatientSearchTest {

    @Autowired
    PatientSearch search;

    @Autowired
    Patients patients;

    @Autowired
    NameRounds rounds;

    @Autowired
    Visits visits;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void sitDown() {
        At.desk(Role.RECEPTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Желязкова Цвета",
                "Zhelyazkova",
                "Jeliazkova cveta",
                "tzveta jelyazkova",
                "цвета жел",
                "жел цве",
                "Желязкова Хвойнева Цвета",
                "Желзякова Цвета",
                "Желязква",
                "Шелязкова Цвета",
                "Zehlyazkova",
                "Zhelyazkova Sveta",
                "hvoinewa cveta",
                "Цвета Хвойневна Желязкова",
                "Цветта Желляязкова",
                "Цвета Желиязкова",
                "Тсвета Шжелязкова",
                "Jelyzakova Cveta",
                "cvteta jeliazkova",
                "Tzveta Zhelyazkowva"
            })
    void findsANameHoweverItIsWritten(String typed) {
        var id = register("Цвета", "Хвойнева", "Желязкова");

        assertThat(found(typed)).contains(id);
    }

    @Test
    void findsByTheNameOfFormerTimes() {
        var id = register("Огняна", "Пробна", "Моминска");
        patients.correct(id, 0, TestPeople.named("Огняна", "Пробна", "Съпругова"), "брак");

        assertThat(found("моминска огняна")).containsExactly(id);
        assertThat(found("съпругова огняна")).containsExactly(id);
    }

    @Test
    void putsTheCurrentNameBeforeTheFormer() {
        var former = register("Снежа", "Пробна", "Двуличка");
        patients.correct(former, 0, TestPeople.named("Снежа", "Пробна", "Еднозначна"), "брак");
        var current = register("Снежа", "Пробна", "Двуличка");

        assertThat(found("двуличка")).containsExactly(current, former);
    }

    @Test
    void putsTheWholeWordBeforeTheBeginningAndBothBeforeAnError() {
        var slip = register("Златка", "Пробна", "Кривогляд");
        var beginning = register("Златка", "Пробна", "Правоглядова");
        var exact = register("Златка", "Пробна", "Правогляд");
        var error = register("Златка", "Пробна", "Правогляк");

        assertThat(found("правогляд златка"))
                .containsExactly(exact, beginning, error)
                .doesNotContain(slip);
    }

    @Test
    void putsTheFamilyNameBeforeTheGivenName() {
        var given = register("Захарин", "Пробен", "Друг");
        var family = register("Друг", "Пробен", "Захарин");

        assertThat(found("захарин")).startsWith(family, given);
    }

    @Test
    void knowsThatAPatronymicStandsBetweenTheOthers() {
        var otherwise = register("Ярослава", "Предслава", "Мирослава");
        var asTyped = register("Ярослава", "Мирослава", "Предслава");

        assertThat(found("ярослава мирослава предслава")).containsExactly(asTyped, otherwise);
        assertThat(found("предслава ярослава мирослава")).containsExactly(asTyped, otherwise);
    }

    @Test
    void findsWhoBearsOneNameTwice() {
        var id = register("Еднаква", "Двойнишка", "Двойнишка");

        assertThat(found("еднаква двойнишка двойнишка")).containsExactly(id);
        assertThat(found("еднаква двойншика двойнишка")).containsExactly(id);
        register("Еднаква", "Различнишка", "Двойнишка");
        assertThat(found("еднаква двойншика двойнишка")).startsWith(id);
    }

    @Test
    void findsADoubleNameWithoutItsHyphenOrItsBlank() {
        var hyphen = register("Сребра", "Пробна", "Двучастна-Слетова");
        var blank = register("Свила Роса", "Пробна", "Едночастна");

        for (var typed : List.of("Сребра ДвучастнаСлетова", "DwuchastnaSletova Srebra", "двучастнабслетова сребра")) {
            assertThat(found(typed)).as(typed).startsWith(hyphen);
        }
        assertThat(found("Свилароса Едночастна")).startsWith(blank);
    }

    @Test
    void findsWhoseErrorMadeANameThatOthersBear() {
        var meant = register("Облак", "Пробен", "Ветровит");
        var others = IntStream.range(0, 4)
                .mapToObj(_ -> register("Облак", "Пробен", "Петровит"))
                .toList();

        assertThat(found("облак петровит"))
                .hasSize(5)
                .startsWith(others.getLast())
                .endsWith(meant);
    }

    @Test
    void leavesRoomBesideManyNamesakes() {
        var meant = register("Множка", "Пробна", "Именита");
        IntStream.range(0, Found.MOST + 5).forEach(_ -> register("Множка", "Пробна", "Именица"));

        assertThat(found("множка именица")).hasSize(Found.MOST).endsWith(meant);
    }

    @Test
    void putsDownANameAnewInsteadOfWhatStoodThere() {
        var id = register("Повтора", "Пробна", "Записана-Наново");
        jdbc.update("update patient set findable = false where patient_id = ?", id.value());
        assertThat(found("повтора записана")).containsExactly(id);

        rounds.goRound();

        assertThat(found("повтора записнаа")).containsExactly(id);
        assertThat(words("zapisana")).isEqualTo(1);
    }

    @Test
    void putsWhoeverWasHereLastFirst() {
        var here = register("Сияна", "Пробна", "Завръщаща");
        register("Сияна", "Пробна", "Завръщаща");
        visits.open(here);

        assertThat(found("Завръщаща Сияна")).hasSize(2).startsWith(here);
    }

    @Test
    void showsWhoeverLacksAWordOnlyWhenNobodyHasThemAll() {
        var id = register("Боянка", "Пробна", "Многословна");

        assertThat(found("боянка многословна чуждова")).contains(id);
        var all = register("Боянка", "Чуждова", "Многословна");
        assertThat(found("боянка многословна чуждова")).containsExactly(all);
    }

    @Test
    void findsTheBearersOfNamesOfManyWords() {
        var id = register("Анна Мария", "", "ван дер Тестен-Пробникова");

        for (var typed : List.of("мария тестен", "anna proobnikova", "ван пробникова анна", "тестен пробникова")) {
            assertThat(found(typed)).as(typed).contains(id);
        }
    }

    @Test
    void narrowsADayByAMisspeltName() {
        var born = LocalDate.of(2071, 3, 9);
        var id = ((Registered) patients.register(
                        TestPeople.of(PersonName.of("Дойна", "", "Оногова", ""), born, Identifier.none())))
                .id();

        assertThat(found("оногва 09.03.2071")).containsExactly(id);
        assertThat(found("09.03.2071")).contains(id);
        assertThat(found("друга 09.03.2071")).isEmpty();
    }

    @Test
    void findsWhomAPaperOrAnExaminationBelongsTo() {
        var id = register("Папина", "Пробна", "Хартиева");
        var number = jdbc.queryForObject(
                "select coalesce(max(number), 0) + 1 from document where in_year = 2127", Integer.class);
        jdbc.update(
                "insert into document (document_id, register, in_year, number, numbered_on, template, template_hash, "
                        + "language, subject_id, copies, content_hash, content_sealed, issued_by, issued_at) values "
                        + "(uuid(), 'NOTICE', 2127, ?, '2127-01-01', 'x', repeat('x', 32), 'bg', ?, 1, repeat('x', 32), "
                        + "'x', uuid(), '2127-01-01')",
                number,
                id.value());

        assertThat(search.search("NT-2127-%06d".formatted(number)).matches())
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.id()).isEqualTo(id);
                    assertThat(match.isExact()).isTrue();
                });
        assertThat(found("PR-2127-%06d".formatted(number))).isEmpty();
    }

    @Test
    void forgetsANameTheMomentItIsWiped() {
        var id = register("Забрава", "Пробна", "Изтритова");

        transactions.executeWithoutResult(_ -> jdbc.update(
                "update patient set given_name = '-', patronymic = null, family_name = null where patient_id = ?",
                id.value()));

        assertThat(found("забрава изтритова")).isEmpty();
        assertThat(words("iztritova")).isZero();
        assertThat(jdbc.queryForObject("select count(*) from name_slip where word = 'iztritova'", Integer.class))
                .isZero();
    }

    @Test
    void putsDownWhoWasThereBeforeTheIndexWas() {
        var id = register("Стародавна", "Пробна", "Заварена");
        jdbc.update(
                "update patient set given_name = 'Давнина', family_name = 'Завареница' where patient_id = ?",
                id.value());
        assertThat(found("завареница")).isEmpty();

        rounds.goRound();

        assertThat(found("завареница давнина")).containsExactly(id);
        assertThat(words("zavarena")).isZero();
    }

    @Test
    void countsHowManyBearAWord() {
        register("Броя", "Пробна", "Преброенова");
        register("Броя", "Пробна", "Преброенова");

        assertThat(words(NameSound.of("Преброенова").getFirst())).isEqualTo(2);
    }

    @Test
    void writesDownEveryListThatShowsSomebodyNew() {
        register("Поредица", "Пробна", "Дописвана");
        register("Поредица", "Пробна", "Дописвачева");
        int before = looks();

        var both = search.search("дописва");
        assertThat(both.matches()).hasSize(2);
        var one = search.search("дописвач", both);
        assertThat(one.matches()).hasSize(1);
        assertThat(looks()).isEqualTo(before + 1);
        search.search("дописва", one);
        search.search("никойненамерен", one);

        assertThat(looks()).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @CsvSource({"ab, ba", "abcd, abdc", "abcd, abd", "abcd, abxcd", "abcd, axcd", "abcd, abcd"})
    void takesOneErrorForOne(String one, String other) {
        assertThat(Slip.isBetween(one, other)).isTrue();
        assertThat(Slip.isBetween(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"abcd, badc", "abcd, ab", "abcd, axxd", "abcd, cabd"})
    void takesTwoErrorsForTwo(String one, String other) {
        assertThat(Slip.isBetween(one, other)).isFalse();
        assertThat(Slip.isBetween(other, one)).isFalse();
    }

    PatientId register(String given, String patronymic, String family) {
        return ((Registered) patients.register(TestPeople.named(given, patronymic, family))).id();
    }

    List<PatientId> found(String typed) {
        return search.search(typed).matches().stream().map(Match::id).toList();
    }

    int words(String word) {
        return jdbc.queryForList("select people from name_word where word = ?", Integer.class, word).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    int looks() {
        return jdbc.queryForObject("select count(*) from audit_event where action = 'PATIENT_SEARCHED'", Integer.class);
    }
}
