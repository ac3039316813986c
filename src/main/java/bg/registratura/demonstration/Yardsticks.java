package bg.registratura.demonstration;

import bg.registratura.dose.Category;
import bg.registratura.dose.LevelSource;
import bg.registratura.dose.Quantity;
import bg.registratura.dose.ReferenceLevels;
import bg.registratura.security.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the physicist compares doses with: levels of other countries, which are no national ones. */
@Component
@ConditionalOnProperty("registratura.demo")
class Yardsticks {

    private final ReferenceLevels levels;

    Yardsticks(ReferenceLevels levels) {
        this.levels = levels;
    }

    void enter(Crew crew, Sample sample) {
        sample.levels()
                .forEach(level -> crew.as(
                        Role.PHYSICIST,
                        () -> levels.enter(
                                new Category(level.examination(), level.group(), Quantity.DOSE_AREA_PRODUCT),
                                level.value(),
                                new LevelSource(level.source(), level.address(), false),
                                levels.today(),
                                null)));
    }
}
