package bg.registratura.browser;

import bg.registratura.TestClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole house as it is started for the first time, with nothing changed but the clock, at a real port. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OverBrowser.OwnDirectory.class)
@ActiveProfiles("test")
@Import(OverBrowser.MovedClock.class)
@interface OverBrowser {

    /** Where this house keeps everything. */
    final class OwnDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("registratura.data=" + System.getProperty("registratura.data") + "/browser")
                    .applyTo(context);
        }
    }

    /** In 2125 the impossible national numbers of the tests have ordinary ages. */
    @TestConfiguration(proxyBeanMethods = false)
    class MovedClock {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
