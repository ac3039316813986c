package bg.registratura.imaging;

import bg.registratura.security.CurrentUser;
import bg.registratura.visit.OrderId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pictures made elsewhere that somebody brings, to be compared with an examination of ours: they become part of its record.
 *
 * <p>They are whose the examination is. Nobody was exposed here for them, so no consent to an irradiation is asked and no dose
 * is counted. What a file says of its patient is compared with the record: what is another's is refused, what does not agree
 * waits for the look of a second person, and what turns out to be wrong is taken back and is nobody's again.
 */
@Service
public class BroughtStudies {

    private static final String UNIT = "hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')";

    private final Resembling resembling;
    private final BroughtBook book;
    private final BroughtOfRepository proposals;
    private final Hands hands;
    private final CurrentUser user;

    BroughtStudies(
            Resembling resembling, BroughtBook book, BroughtOfRepository proposals, Hands hands, CurrentUser user) {
        this.resembling = resembling;
        this.book = book;
        this.proposals = proposals;
        this.hands = hands;
        this.user = user;
    }

    /** What came of it. */
    public enum Outcome {
        /** The study is its patient's, as one that was made elsewhere. */
        KEPT,
        /** Something in the file does not agree: another has to look too, until then it is nobody's. */
        WAITS,
        /** The number in the file is another patient's; nothing was changed. */
        ANOTHERS,
        /** Its files name two persons; nothing was changed. */
        MIXED,
        /** The examination was called off meanwhile; nothing was changed. */
        ORDERLESS,
        /** Whoever said it is not the one who looks a second time; nothing was changed. */
        OWN,
        /** A hold keeps it where it is; nothing was changed. */
        HELD,
        /** Somebody else was faster, or it is not in hand any more; nothing was changed. */
        OVERTAKEN,
        /** The study is nobody's again. */
        TAKEN_BACK
    }

    /** The laboratory that the file names. */
    @Transactional(readOnly = true)
    @PreAuthorize(UNIT)
    public Optional<String> laboratory(StudyId study) {
        return resembling.institution(study);
    }

    /** What the file says of its patient beside what the record of an order's patient says; nothing where the order is off. */
    @Transactional(readOnly = true)
    @PreAuthorize(UNIT)
    public Optional<Resemblance> compare(Unassigned study, OrderId order) {
        return resembling.of(study, order);
    }

    /** Keeps a study that is nobody's as one that was brought. */
    @Transactional
    @PreAuthorize(UNIT)
    public Outcome keep(Unassigned study, Brought said) {
        if (!book.isNobodys(study)) {
            return Outcome.OVERTAKEN;
        }
        return resembling
                .of(study, said.order())
                .map(found -> keep(study, said, found))
                .orElse(Outcome.ORDERLESS);
    }

    private Outcome keep(Unassigned study, Brought said, Resemblance resemblance) {
        if (resemblance.isRefused()) {
            var why = resemblance.isMixed() ? Outcome.MIXED : Outcome.ANOTHERS;
            book.refuse(study.id(), said.order(), why.name());
            return why;
        }
        book.enter(study.id(), said, resemblance);
        return resemblance.agrees() ? Outcome.KEPT : Outcome.WAITS;
    }

    /** What waits for the look of a second person. */
    @Transactional(readOnly = true)
    @PreAuthorize(UNIT)
    public Map<StudyId, BroughtOf> waiting() {
        return proposals.waiting(user.require().account().value());
    }

    /** Of whom those of these studies are that were brought. */
    @Transactional(readOnly = true)
    @PreAuthorize(UNIT)
    public Map<StudyId, BroughtOf> of(Collection<StudyId> studies) {
        return proposals.of(studies, user.require().account().value());
    }

    /** A second person looked and says the same. */
    @Transactional
    @PreAuthorize(UNIT)
    public Outcome confirm(StudyId study) {
        var standing = book.standing(study);
        if (standing.isEmpty() || standing.get().isAttached()) {
            return Outcome.OVERTAKEN;
        }
        if (standing.get().enteredBy().equals(user.require().account().value())) {
            return Outcome.OWN;
        }
        book.looked(study, standing.get());
        return Outcome.KEPT;
    }

    /** It is not this patient's, or was given in by mistake: while it is in hand it becomes nobody's again. */
    @Transactional
    @PreAuthorize(UNIT)
    public Outcome takeBack(StudyId study, String reason) {
        var standing = book.standing(study);
        if (standing.isEmpty() || !hands.isInHand(user.require(), study)) {
            return Outcome.OVERTAKEN;
        }
        if (book.isHeld(study)) {
            return Outcome.HELD;
        }
        book.takeBack(study, standing.get(), reason.strip());
        return Outcome.TAKEN_BACK;
    }
}
