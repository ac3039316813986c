package bg.registratura.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class NoDemonstrationTest {

    @Autowired
    ApplicationContext house;

    @Test
    void hasNothingInventedWhereNobodyAskedForIt() {
        assertThat(house.getBeanDefinitionNames())
                .noneMatch(name -> name.startsWith(Demonstration.class.getPackageName()));
    }
}
