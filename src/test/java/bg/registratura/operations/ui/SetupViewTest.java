package bg.registratura.operations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.operations.Laboratory;
import bg.registratura.operations.Setup;
import bg.registratura.operations.Setup.Administrator;
import bg.registratura.passkey.SoftAuthenticator;
import bg.registratura.security.Activation;
import bg.registratura.security.OwnPasskey;
import bg.registratura.security.SignIn;
import bg.registratura.security.SignIns;
import bg.registratura.security.ui.OwnPasswordForm;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

@DatabaseTest
@DisplayName("The first start")
class SetupViewTest {

    static final LocalDate DAY = LocalDate.of(2125, 1, 10);
    static final Laboratory LABORATORY = new Laboratory(
            "Лаборатория Пример",
            "000000000",
            "гр. Примерово",
            "02 555 01 01",
            "1",
            "Д. Длъжностна",
            "02 555 01 02",
            "example.bg",
            "8–16 ч.");
    static final Administrator ADMINISTRATOR =
            new Administrator("anna.purva", "А. Първа", DAY, "1/2125", DAY, "Д. Съветова");

    @Autowired
    ApplicationContext house;

    @Autowired
    Setup setup;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    final SoftAuthenticator phone = new SoftAuthenticator();

    @BeforeEach
    void arrive() {
        clock.set(TestClock.START);
        At.theDoor();
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @DisplayName("takes a passkey of the first administrator instead of password and code, and nothing less")
    void takesAPasskey() {
        inAnEmptyHouse(() -> {
            var wrong = phone.unverified().make(asked());
            assertThat(setup.passkey("0", ADMINISTRATOR, "x")).isEmpty();
            assertThat(complete(phone.honest().make(asked()))).isInstanceOf(Activation.Opened.class);
            assertThat(setup.isNeeded()).isFalse();
            assertThat(signIns.signIn(phone.show(signIns.passkey()))).isInstanceOf(SignIn.Done.class);
            assertThat(setup.passkey(setup.code(), ADMINISTRATOR, "x")).isEmpty();
            assertThat(complete(wrong)).isInstanceOf(Activation.TooLate.class);
        });
        inAnEmptyHouse(
                () -> assertThat(complete(phone.unverified().make(asked()))).isInstanceOf(Activation.NoKey.class));
    }

    @Test
    @DisplayName("offers the passkey first where the browser has one")
    void offersThePasskeyFirst() {
        inAnEmptyHouse(() -> {
            var screen = new Screen(house);
            try {
                screen.open(SetupView.class);
                screen.type("operations.setup.code", setup.code());
                screen.press("operations.setup.next");
                describe(screen);
                screen.press("operations.setup.next");

                screen.seeNot("security.passkey.make");
                var form = LocatorJ._get(OwnPasswordForm.class).getElement();
                form.getNode()
                        .getFeature(ElementListenerMap.class)
                        .fireEvent(new DomEvent(form, "passkey-here", JsonNodeFactory.instance.objectNode()));
                screen.see("security.passkey.make");
                screen.see("security.passkey.choose");
            } finally {
                screen.close();
            }
        });
    }

    static void describe(Screen screen) {
        screen.type("operations.laboratory.name", LABORATORY.name());
        screen.type("operations.laboratory.uic", LABORATORY.uic());
        screen.type("operations.laboratory.address", LABORATORY.address());
        screen.type("operations.laboratory.phone", LABORATORY.phone());
        screen.type("operations.laboratory.opening-hours", LABORATORY.openingHours());
        screen.type("operations.laboratory.registration", LABORATORY.registration());
        screen.type("operations.laboratory.dpo", LABORATORY.dpo());
        screen.type("operations.laboratory.dpo-contact", LABORATORY.dpoContact());
        screen.type("operations.laboratory.website", LABORATORY.website());
        screen.type("operations.staff.username", ADMINISTRATOR.username());
        screen.type("operations.staff.name", ADMINISTRATOR.displayName());
        screen.choose("operations.staff.secrecy", DAY);
        screen.type("operations.staff.paper", ADMINISTRATOR.secrecyPaper());
        screen.choose("operations.staff.trained", DAY);
        screen.type("operations.staff.trainer", ADMINISTRATOR.trainedBy());
    }

    bg.registratura.passkey.PasskeyRequest asked() {
        return setup.passkey(setup.code(), ADMINISTRATOR, "x").orElseThrow();
    }

    Activation complete(bg.registratura.passkey.PasskeyAnswer made) {
        return setup.complete(setup.code(), LABORATORY, ADMINISTRATOR, new OwnPasskey(made, "Телефон", null));
    }

    /** Nobody administers it; what happens in it is forgotten. */
    void inAnEmptyHouse(Runnable act) {
        transaction.executeWithoutResult(empty -> {
            empty.setRollbackOnly();
            sql.update("update account set activated_at = null, totp_key = null, password_hash = null"
                    + " where activated_at is not null and account_id in"
                    + " (select account_id from account_role where role = 'ADMINISTRATOR')");
            act.run();
        });
    }
}
