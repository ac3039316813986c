package bg.registratura.diary;

import bg.registratura.visit.DeskTally;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is still expected today. */
@Component
class DiaryTally implements DeskTally {

    private static final int PLACE = 5;

    private final ExpectedRepository repository;
    private final Rules rules;

    DiaryTally(ExpectedRepository repository, Rules rules) {
        this.repository = repository;
        this.rules = rules;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String key() {
        return "diary.tally";
    }

    @Override
    @Transactional(readOnly = true)
    public long count() {
        return repository.count(rules.today(), AppointmentState.BOOKED);
    }

    @Override
    public boolean isPressing() {
        return false;
    }

    @Override
    public String route() {
        return "desk/diary";
    }
}
