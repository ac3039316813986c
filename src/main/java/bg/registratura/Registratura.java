package bg.registratura;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The front desk, the data protection officer's press and the results viewer, in one process. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
@Modulithic(systemName = "Registratura", sharedModules = "schema")
public class Registratura {

    static void main(String[] args) {
        SpringApplication.run(Registratura.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
