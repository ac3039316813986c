package bg.registratura.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.Quality;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a passkey is bound to")
class RelyingPartyTest {

    @ParameterizedTest
    @Quality(42)
    @DisplayName("is the name and the origin of the house as browsers write them")
    @CsvSource({
        "https://results.example.bg/, results.example.bg, https://results.example.bg",
        "https://Desk.Example.bg:443/, desk.example.bg, https://desk.example.bg",
        "https://desk.example.bg:8443/, desk.example.bg, https://desk.example.bg:8443",
        "http://localhost:8080/, localhost, http://localhost:8080",
        "https://снимки.бг/, xn--h1aafhdx.xn--90ae, https://xn--h1aafhdx.xn--90ae"
    })
    void isWhatBrowsersWrite(String address, String id, String origin) {
        var house = new RelyingParty(() -> address);

        assertThat(house.id()).isEqualTo(id);
        assertThat(house.origin()).isEqualTo(origin);
    }
}
