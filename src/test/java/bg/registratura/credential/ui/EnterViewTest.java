package bg.registratura.credential.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.credential.Issuance;
import bg.registratura.credential.Redemptions;
import bg.registratura.credential.SheetDesk;
import bg.registratura.language.Dates;
import bg.registratura.people.Patients;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.Role;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
@DisplayName("The door for sheets")
class EnterViewTest {

    static final OwnKeys OWN = new OwnKeys("четири жълти лалета в саксия", null, null);

    @Autowired
    ApplicationContext house;

    @Autowired
    Redemptions redemptions;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Patients patients;

    @Autowired
    SheetDesk desk;

    @Autowired
    TestClock clock;

    Issuance.Issued sheet;
    String name = "";
    Screen screen;

    @BeforeEach
    void open() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        var patient = desk.somebody();
        name = patients.find(patient).orElseThrow().name().full();
        sheet = desk.issue(patient);
        At.theDoor();
        screen = new Screen(house);
        screen.open(EnterView.class);
    }

    @AfterEach
    void close() {
        screen.close();
        At.theDoor();
    }

    @Test
    @DisplayName("tells a typing error at its field, and counts nothing and asks nobody")
    void tellsATypingErrorAtItsField() {
        var before = refusals();
        var typed = sheet.secret().value();

        enter(sheet.name().username(), typed.substring(0, 20));
        screen.see("credential.misread.short", 20, 21);
        enter(sheet.name().username(), (typed.charAt(0) == '7' ? '8' : '7') + typed.substring(1));
        screen.see("credential.misread.digit");
        enter("12345", typed);
        screen.see("credential.misread.short", 5, 10);
        enter("", "");
        screen.see("credential.number.required");

        screen.seeNot("credential.refused");
        assertThat(refusals()).isEqualTo(before);
        assertThat(sql.queryForObject(
                        "select failed_attempts from one_time_credential where credential_id = ?",
                        Integer.class,
                        sheet.id().value().toString()))
                .isZero();
    }

    @Test
    @Quality(6)
    @DisplayName("leads from the right sheet to an own password, and keeps nothing of the sheet on the page")
    void leadsToAnOwnPassword() {
        enter(sheet.name().printed(), typedByHand());

        screen.see("security.own-password.title");
        assertThat(screen.<PasswordField>field(PasswordField.class, "security.own-password")
                        .isEmpty())
                .isTrue();
        assertThat(screen.everything()).doesNotContain(sheet.secret().value());
    }

    @Test
    @Quality({6, 22, 25})
    @DisplayName("says at the field what a password lacks while it is typed, and takes neither the sheet's nor a name")
    void saysWhatAPasswordLacks() {
        enter(sheet.name().printed(), sheet.secret().value());
        PasswordField first = screen.field(PasswordField.class, "security.own-password");
        PasswordField second = screen.field(PasswordField.class, "security.own-password.again");
        assertThat(List.of(first, second)).allSatisfy(field -> {
            assertThat(field.getElement().getAttribute("autocomplete")).isEqualTo("new-password");
            assertThat(field.isRevealButtonVisible()).isTrue();
        });

        screen.type("security.own-password", "пет лалета");
        screen.see("security.own-password.missing", 5, 15);
        choose("пет лалета");
        screen.see("security.weakness.TOO_SHORT", 15);
        choose(sheet.secret().grouped());
        screen.see("security.weakness.SAME_AS_SHEET");
        choose(name + " " + name);
        screen.see("security.weakness.OWN_WORDS");
        choose("Парола, здравей!");
        screen.see("security.weakness.COMMON");
        screen.type("security.own-password.again", "нещо друго");
        screen.press("security.own-password.open");
        screen.see("security.own-password.differs");
        screen.type("security.own-password", "котките спят на топло");
        screen.see("security.strength.STRONG");
    }

    @Test
    @DisplayName(
            "proposes four words, another four on demand, stands them in both fields, and shows them until one types")
    void proposesFourWords() {
        enter(sheet.name().printed(), sheet.secret().value());
        screen.press("security.own-password.propose");
        String proposed = screen.field("security.own-password").getValue();
        screen.press("security.own-password.propose-other");
        String other = screen.field("security.own-password").getValue();

        assertThat(other).isNotEqualTo(proposed);
        assertThat(other.split(" ")).hasSize(4);
        assertThat(screen.field("security.own-password.again").getValue()).isEqualTo(other);
        assertThat(screen.everything()).contains(other).doesNotContain(proposed);
        screen.see("security.own-password.proposed");
        screen.type("security.own-password", other + " и още");
        screen.seeNot("security.own-password.proposed");
    }

    void choose(String password) {
        screen.type("security.own-password", password);
        screen.type("security.own-password.again", password);
        screen.press("security.own-password.open");
    }

    @Test
    @DisplayName("answers every wrong sheet with the one sentence")
    void answersEveryWrongSheetAlike() {
        enter(sheet.name().username(), "0".repeat(21));

        screen.see("credential.refused");
    }

    @Test
    @DisplayName("tells whoever holds a spent sheet when it was used, and takes their word that it was not them")
    void takesTheWordOfWhoeverHoldsASpentSheet() {
        redemptions.redeem(sheet.name().username(), sheet.secret(), OWN);

        enter(sheet.name().username(), sheet.secret().grouped());
        screen.see("credential.spent.when", Dates.dayTime(UI.getCurrent().getLocale(), TestClock.START));
        screen.press("credential.spent.not-me");

        screen.see("credential.spent.frozen.title");
        screen.see("credential.spent.frozen.next");
    }

    @Test
    @DisplayName("tells nobody else that a sheet was used")
    void tellsNobodyElse() {
        redemptions.redeem(sheet.name().username(), sheet.secret(), OWN);

        enter(sheet.name().username(), "0".repeat(21));

        screen.see("credential.refused");
        screen.seeNot("credential.spent.title");
    }

    void enter(String number, String secret) {
        screen.type("credential.number", number);
        screen.type("credential.secret", secret);
        screen.press("credential.next");
    }

    String typedByHand() {
        return sheet.secret().grouped().replace('0', 'О').replace(' ', '-');
    }

    int refusals() {
        return sql.queryForObject(
                "select count(*) from audit_event where action = 'CREDENTIAL_REFUSED'", Integer.class);
    }
}
