package bg.registratura.subjectrequest;

import bg.registratura.visit.DeskTally;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters that are written and reached nobody; each of them tells of a term, so one is pressing. */
@Component
class LetterTally implements DeskTally {

    private static final int PLACE = 15;

    private final LetterRepository letters;
    private final RecipientNoticeRepository notices;

    LetterTally(LetterRepository letters, RecipientNoticeRepository notices) {
        this.letters = letters;
        this.notices = notices;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String key() {
        return "subjectrequest.tally.letters";
    }

    @Override
    @Transactional(readOnly = true)
    public long count() {
        return (long) letters.countOwed() + notices.countOwed();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isPressing() {
        return count() > 0;
    }

    @Override
    public String route() {
        return "desk/requests";
    }
}
