package bg.registratura;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void everyRoomOpensOnlyTheDoorsItDeclares() {
        ApplicationModules.of(Registratura.class).verify();
    }
}
