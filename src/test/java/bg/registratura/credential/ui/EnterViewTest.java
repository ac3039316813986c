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
import bg.registratura.security.OwnKeys;
import bg.registratura.security.Role;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.PasswordField;
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
    SheetDesk desk;

    @Autowired
    TestClock clock;

    Issuance.Issued sheet;
    Screen screen;

    @BeforeEach
    void open() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        sheet = desk.issue(desk.somebody());
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
        enter(sheet.name().username(), typed.replace(typed.charAt(0), typed.charAt(0) == '7' ? '8' : '7'));
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
