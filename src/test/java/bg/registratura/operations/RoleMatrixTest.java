package bg.registratura.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.operations.GuardedActs.Act;
import bg.registratura.operations.RoleMatrix.Cell;
import bg.registratura.operations.RoleMatrix.Line;
import bg.registratura.security.Access;
import bg.registratura.security.EverybodyBut;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;

/** The matrix an auditor holds in hand says what the server does, cell by cell, and says it in words. */
@DatabaseTest
@DisplayName("The role matrix")
class RoleMatrixTest {

    @Autowired
    RoleMatrices matrices;

    @Autowired
    GuardedActs acts;

    @Autowired
    @Qualifier("preAuthorizeAuthorizationMethodInterceptor")
    MethodInterceptor guard;

    @Autowired
    Words words;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestStaff staff;

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @TestFactory
    @Quality(65)
    @DisplayName("says of each act and each role what the guard before the act itself answers")
    Stream<DynamicTest> saysOfEachActWhatItsGuardAnswers() {
        var lines = acts.lines();
        return acts.all()
                .map(act -> dynamicTest(act.name(), () -> {
                    for (var role : Role.values()) {
                        At.desk(role);
                        assertThat(lines)
                                .as("%s for %s", act.name(), role)
                                .filteredOn(line -> line.name().equals(act.name())
                                        || line.name()
                                                .equals(act.name() + "."
                                                        + act.method().getParameterCount()))
                                .hasSize(1)
                                .allMatch(line -> agrees(line.cells().get(role), act, refusal(act)));
                    }
                }));
    }

    @Test
    @DisplayName("asks the judges once in the life of the house, and shows what they said ever after")
    void asksTheJudgesOnce() {
        assertThat(acts.lines()).isSameAs(acts.lines());
    }

    @Test
    @DisplayName("has one line for each act")
    void hasOneLineForEachAct() {
        var named = acts.lines().stream().map(Line::name).toList();

        assertThat(acts.all()).hasSizeGreaterThan(200);
        assertThat(named).contains("exposure.Unrecorded.putAside.0", "exposure.Unrecorded.putAside.2");
        assertThat(duplicates(named)).isEmpty();
    }

    @Test
    @DisplayName("has a line for each row of the table of addresses that the walls are built of, with the same roles")
    void hasALineForEachAddress() {
        At.desk(Role.AUDITOR);
        var matrix = matrices.current();

        for (var group : List.of(RoleMatrix.SCREENS, RoleMatrix.ADDRESSES)) {
            var rows = group.equals(RoleMatrix.SCREENS) ? Access.views() : Access.addresses();
            var lines = matrix.of(group);
            assertThat(lines).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                assertThat(lines.get(i).name()).isEqualTo(RoleMatrices.name(row.path()));
                for (var role : Role.values()) {
                    assertThat(lines.get(i).cells().get(role))
                            .as(row.path() + " for " + role)
                            .isEqualTo(row.everybody() ? Cell.OPEN : row.roles().contains(role) ? Cell.YES : Cell.NO);
                }
            }
            assertThat(duplicates(lines.stream().map(Line::name).toList())).isEmpty();
        }
    }

    @Test
    @DisplayName("has words of its own in both languages for every line and every group")
    void hasWords() throws IOException {
        At.desk(Role.AUDITOR);
        var matrix = matrices.current();
        for (var language : List.of("bg", "en")) {
            var bundle = new Properties();
            try (var reader =
                    Files.newBufferedReader(Path.of("i18n/translations_" + language + ".properties"), UTF_8)) {
                bundle.load(reader);
            }
            assertThat(bundle.stringPropertyNames())
                    .containsAll(matrix.lines().stream().map(Line::key).toList())
                    .containsAll(matrix.groups().stream()
                            .map("operations.matrix.group."::concat)
                            .toList());
        }
    }

    @Test
    @DisplayName("knows what depends on the case: whose request is closed, whose account is checked")
    void knowsWhatDepends() {
        var closing = line("subjectrequest.SubjectRequests.close");

        assertThat(closing.cells())
                .containsEntry(Role.SHIFT_LEAD, Cell.YES)
                .containsEntry(Role.RECEPTION, Cell.PARTLY)
                .containsEntry(Role.TECHNICIAN, Cell.NO);
        assertThat(line("identity.IdentityChecks.record").cells())
                .containsEntry(Role.ADMINISTRATOR, Cell.PARTLY)
                .containsEntry(Role.SUPPORT, Cell.NO);
    }

    @Test
    @DisplayName("lets support do nothing but read the technical state and keep its own keys")
    void letsSupportDoNothingElse() {
        At.desk(Role.AUDITOR);
        var open = matrices.current().lines().stream()
                .filter(line -> line.opensTo(Role.SUPPORT))
                .filter(line -> line.cells().get(Role.SUPPORT) != Cell.OPEN)
                .map(Line::name)
                .filter(name -> !name.matches("security\\.(Own[A-Z]\\w+|RecoveryCodes)\\..*"));

        assertThat(open).containsExactlyInAnyOrder("support", "support.TechnicalState.read");
    }

    @Test
    @DisplayName("knows everybody but support")
    void knowsEverybodyButSupport() {
        for (var role : Role.values()) {
            assertThat(EverybodyBut.SUPPORT.contains("'" + role + "'"))
                    .as(role.name())
                    .isEqualTo(role != Role.SUPPORT);
        }
    }

    @Test
    @DisplayName(
            "is printed across A4 with all its signs, its head and a number on each page, and that it was is on record")
    void isPrinted() throws IOException {
        staff.hire(Role.AUDITOR).sitsDown();
        var before = printed();
        for (var language : Languages.all()) {
            var pdf = matrices.print(language);
            try (var document = Loader.loadPDF(pdf)) {
                int pages = document.getNumberOfPages();
                for (int page = 1; page <= pages; page++) {
                    var box = document.getPage(page - 1).getMediaBox();
                    assertThat(box.getWidth()).isGreaterThan(box.getHeight());
                    var text = new PDFTextStripper();
                    text.setStartPage(page);
                    text.setEndPage(page);
                    assertThat(text.getText(document).replaceAll("\\s+", " "))
                            .contains(words.of(language, "operations.matrix.role.AUDITOR"))
                            .contains(words.of(language, "document.page.of") + " " + page + " " + pages);
                }
                assertThat(signs(new PDFTextStripper().getText(document))).isEqualTo(signs() + signs(legend(language)));
            }
        }
        assertThat(printed()).isEqualTo(before + Languages.all().size());
    }

    @Test
    @DisplayName("is refused to everybody but the officer, the auditor and the administrator")
    void isRefusedToOthers() {
        for (var role : At.everyDeskBut(Role.DPO, Role.AUDITOR, Role.ADMINISTRATOR)) {
            At.desk(role);
            assertThat(catchThrowable(() -> matrices.current())).isInstanceOf(AccessDeniedException.class);
        }
    }

    long signs() {
        return matrices.current().lines().stream()
                .flatMap(line -> line.cells().values().stream())
                .filter(cell -> cell == Cell.YES || cell == Cell.PARTLY)
                .count();
    }

    static long signs(String text) {
        return text.chars().filter(sign -> sign == '✓').count();
    }

    static String legend(java.util.Locale language) throws IOException {
        return Files.readString(Path.of("i18n/documents/role-matrix_" + language.getLanguage() + ".md"));
    }

    int printed() {
        return trail.count(new AuditTrail.Filter(Set.of(), null, Action.ROLE_MATRIX_PRINTED, null, null));
    }

    Line line(String name) {
        return acts.lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Set<String> duplicates(List<String> names) {
        var seen = new LinkedHashSet<String>();
        var twice = new LinkedHashSet<String>();
        names.stream().filter(name -> !seen.add(name)).forEach(twice::add);
        return twice;
    }

    /** Whether a cell is what the guard of the act answered, with nothing in hand. */
    static boolean agrees(Cell cell, Act act, Throwable refused) {
        return switch (cell) {
            case YES -> refused == null;
            case NO -> refused != null;
            case PARTLY -> refused != null && act.rule().contains("#");
            case OPEN -> false;
        };
    }

    /** What the house's own guard answers, which stands before every bean; the act itself is not begun. */
    Throwable refusal(Act act) {
        assertThat(AopUtils.isAopProxy(act.bean())).as(act.name()).isTrue();
        return catchThrowable(() -> guard.invoke(new Begun(act)));
    }

    /** An act that is asked for with nothing in hand, and does nothing. */
    record Begun(Act act) implements MethodInvocation {

        @Override
        public Method getMethod() {
            return AopUtils.getMostSpecificMethod(act.method(), AopUtils.getTargetClass(act.bean()));
        }

        @Override
        public Object[] getArguments() {
            return new Object[act.method().getParameterCount()];
        }

        @Override
        public Object proceed() {
            return "";
        }

        @Override
        public Object getThis() {
            return act.bean();
        }

        @Override
        public AccessibleObject getStaticPart() {
            return act.method();
        }
    }
}
