package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The touch screen's browser")
class TouchScreenTest {

    @Test
    @DisplayName("shows one house and nothing else, and neither saves, prints, remembers nor tells anything")
    void isBoundToOneHouse() throws Exception {
        var rules = JsonMapper.shared().readTree(said("--rules", "https://rentgen.example/"));

        assertThat(rules.path("URLBlocklist").valueStream().map(one -> one.asString()))
                .containsExactly("*");
        assertThat(rules.path("URLAllowlist").valueStream().map(one -> one.asString()))
                .containsExactly("rentgen.example");
        assertThat(rules.path("DownloadRestrictions").asInt()).isEqualTo(3);
        for (var off : new String[] {"PrintingEnabled", "PasswordManagerEnabled", "MetricsReportingEnabled"}) {
            assertThat(rules.path(off).asBoolean(true)).as(off).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rentgen.example", "http://rentgen.example", "https://rentgen.example/\";x", "-x"})
    @DisplayName("refuses what is no address of a house")
    void refusesOtherAddresses(String address) throws Exception {
        assertThat(run("--rules", address).waitFor()).isEqualTo(1);
    }

    private static String said(String option, String address) throws IOException, InterruptedException {
        var process = run(option, address);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    private static Process run(String option, String address) throws IOException {
        return new ProcessBuilder("deploy/kiosk", option, address).start();
    }
}
