package bg.registratura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** Somebody with a phone who has no account: what the laboratory tells everybody. */
final class Passerby {

    private final Person passerby;

    Passerby(Person passerby) {
        this.passerby = passerby;
    }

    /** How results are got, what the cookie is, the notice in force and the blank form; no way to a person's data. */
    void reads() throws IOException {
        passerby.open("");
        passerby.see("operations.welcome.results");
        passerby.see("operations.welcome.cookie.text");
        passerby.picture("06-welcome");
        assertThat(Person.text(passerby.download("operations.welcome.notice")))
                .contains("Примерна дентална рентгенология");
        assertThat(Person.text(passerby.download("operations.welcome.form"))).contains("ЕГН");
        passerby.open("sign-in");
        passerby.see("security.sign-in.title");
        passerby.picture("07-sign-in");
        passerby.open("no-such-page");
        passerby.isAt("/sign-in");
        passerby.open("results");
        passerby.isAt("/sign-in");
    }
}
