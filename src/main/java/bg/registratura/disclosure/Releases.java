package bg.registratura.disclosure;

import bg.registratura.disclosure.Handing.Reason;
import bg.registratura.disclosure.ReleaseConsent.State;
import bg.registratura.identity.Bearer;
import bg.registratura.people.PatientId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Releases at the desk: whether something may be given and by what, and the giving. */
@Service
public class Releases {

    private final ReleaseDesk desk;
    private final ReleaseConsentRepository consents;
    private final HandoverJudge judge;
    private final HandingOver handing;
    private final Disclosing disclosing;

    Releases(
            ReleaseDesk desk,
            ReleaseConsentRepository consents,
            HandoverJudge judge,
            HandingOver handing,
            Disclosing disclosing) {
        this.desk = desk;
        this.consents = consents;
        this.judge = judge;
        this.handing = handing;
        this.disclosing = disclosing;
    }

    /** What this release needs today. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Ruling rule(Release release) {
        return desk.rule(desk.asOfToday(release));
    }

    /** The consent for exactly this that is neither used up, nor ended, nor outgrown: a signed one before a sheet that waits, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Optional<ReleaseConsent> consentFor(Release wanted) {
        var release = desk.asOfToday(wanted);
        return consents.of(release.patient()).stream()
                .filter(one -> one.isFor(release) && !desk.isOutgrown(one))
                .filter(one -> switch (one.on(desk.today())) {
                    case UNSIGNED, WAITING, STANDING -> true;
                    case USED, EXPIRED, DECLINED, WITHDRAWN -> false;
                })
                .min(Comparator.comparing(one -> one.on(desk.today()) == State.UNSIGNED));
    }

    /** Who speaks for a patient today and so is there when they receive: places, each taken by any one of those in it. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public List<Set<Bearer>> speaking(PatientId patient) {
        return desk.signers(patient);
    }

    /** Gives it into somebody's hand, with a receipt; by consent where the law gives no ground, and each consent once. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Handing handOver(Release wanted, Taking taking, Locale locale) {
        var release = desk.asOfToday(wanted);
        var ruling = desk.rule(release);
        var against = judge.against(release, ruling, taking);
        if (against.isPresent()) {
            return refused(release, against.get());
        }
        return switch (ruling) {
            case Ruling.NotPossible _ -> refused(release, Reason.NOT_POSSIBLE);
            case Ruling.NothingNeeded(var ground) -> handing.hand(release, ground, null, taking, locale);
            case Ruling.ConsentNeeded _ ->
                consentFor(release)
                        .flatMap(one -> consents.hold(one.id()))
                        .filter(one -> one.on(desk.today()) == State.STANDING && !desk.isOutgrown(one))
                        .map(one -> handing.hand(release, Ground.DATA_SUBJECT_CONSENT, one.id(), taking, locale))
                        .orElseGet(() -> refused(release, Reason.NO_CONSENT));
        };
    }

    private Handing refused(Release release, Reason reason) {
        disclosing.refused(release.patient(), release.recipient().kind(), reason.name());
        return new Handing.Refused(reason);
    }
}
