package bg.registratura.demonstration;

import bg.registratura.dose.Category;
import bg.registratura.dose.DoseFigures;
import bg.registratura.dose.FigureSource;
import bg.registratura.dose.LevelSource;
import bg.registratura.dose.Quantity;
import bg.registratura.dose.ReferenceLevels;
import bg.registratura.dose.Subject;
import bg.registratura.security.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What doses are compared with: levels of other countries, which are no national ones, and natural background. */
@Component
@ConditionalOnProperty("registratura.demo")
class Yardsticks {

    private final ReferenceLevels levels;
    private final DoseFigures figures;

    Yardsticks(ReferenceLevels levels, DoseFigures figures) {
        this.levels = levels;
        this.figures = figures;
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
        sample.figures().forEach(figure -> enter(crew, figure));
    }

    /** The physician approves what the physicist entered. */
    private void enter(Crew crew, Sample.Figure figure) {
        var entered = crew.as(
                Role.PHYSICIST,
                () -> figures.enter(
                        new Subject(figure.examination(), figure.group(), figure.quantity()),
                        figure.value(),
                        new FigureSource(figure.source(), figure.address()),
                        figures.today()));
        crew.as(Role.REPORTING_PHYSICIAN, () -> figures.approve(entered.id()));
    }
}
