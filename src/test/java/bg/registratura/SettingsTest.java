package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an operator may set is explained where an operator looks. */
class SettingsTest {

    static final Pattern KEY = Pattern.compile("\\$\\{(registratura\\.[a-z.-]*[a-z])[:}]");

    @Test
    void everyKeyTheHouseReadsIsExplained() {
        var example = Shelf.text("deploy/registratura.properties.example");

        assertThat(Shelf.sources().values().stream()
                        .flatMap(source -> KEY.matcher(source).results().map(found -> found.group(1)))
                        .filter(key -> !key.equals("registratura.data"))
                        .distinct())
                .contains("registratura.lan")
                .allSatisfy(key -> assertThat(example).contains("\n# " + key + "="));
    }
}
