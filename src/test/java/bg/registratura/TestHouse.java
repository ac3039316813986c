package bg.registratura;

import bg.registratura.credential.SheetDesk;
import bg.registratura.crypto.CountingHasher;
import bg.registratura.disclosure.ReleaseRoom;
import bg.registratura.document.LetterheadSource;
import bg.registratura.document.TestLetterhead;
import bg.registratura.results.InventedPictures;
import bg.registratura.security.TestStaff;
import bg.registratura.security.TestTrainings;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * What the house has instead in tests: a clock that can be moved, an archive of invented pictures, the paper of an invented
 * laboratory.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import({CountingHasher.class, TestStaff.class, TestTrainings.class, DeskLife.class, ReleaseRoom.class, SheetDesk.class
})
public class TestHouse {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    @Primary
    InventedPictures inventedPictures() {
        return new InventedPictures();
    }

    @Bean
    @Primary
    LetterheadSource testLetterhead() {
        return new TestLetterhead();
    }
}
