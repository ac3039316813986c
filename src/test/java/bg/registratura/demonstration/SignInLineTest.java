package bg.registratura.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.security.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignInLineTest {

    @Test
    void isReadAsItWasWritten() {
        var officer = new SignInLine("dpo", "ab12-cd34", "ABCDEF", "Деница Примерова", Set.of(Role.DPO));
        var lead = new SignInLine("lead", "ab12-cd34", "GHI", "Лилия", Set.of(Role.RECEPTION, Role.SHIFT_LEAD));
        var patient = new SignInLine("1234567890", "ab12-cd34", null, "Азра", Set.of(Role.PATIENT));

        assertThat(Set.of(officer, lead, patient))
                .allSatisfy(line -> assertThat(SignInLine.parse(line.line())).isEqualTo(line));
    }
}
