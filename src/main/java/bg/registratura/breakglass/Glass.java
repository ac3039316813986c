package bg.registratura.breakglass;

import bg.registratura.audit.Action;
import bg.registratura.imaging.InstanceId;
import bg.registratura.imaging.StudyId;
import bg.registratura.security.CurrentUser;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a study is seen through an opening at this moment, asked anew at every request, and what was seen. */
@Service
public class Glass {

    private static final String UNIT = "hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')";

    private final BreakGlassRepository repository;
    private final GlassLookRepository looks;
    private final CurrentUser user;
    private final GlassLog log;

    Glass(BreakGlassRepository repository, GlassLookRepository looks, CurrentUser user, GlassLog log) {
        this.repository = repository;
        this.looks = looks;
        this.user = user;
        this.log = log;
    }

    /** The opening that whoever is signed in sees this study through; empty from its last second on. */
    @Transactional(readOnly = true)
    @PreAuthorize(UNIT)
    public Optional<BreakGlass> over(StudyId study) {
        return repository.open(user.require().account(), study, log.now());
    }

    /** The study was opened for looking: that is written down each time. */
    @Transactional
    @PreAuthorize(UNIT)
    public void opened(StudyId study) {
        over(study).ifPresent(glass -> log.write(Action.BREAK_GLASS_LOOKED, glass, "STUDY"));
    }

    /** Pixels of a picture leave: written down once for each picture and opening. */
    @Transactional
    @PreAuthorize(UNIT)
    public void looked(StudyId study, InstanceId instance) {
        var now = log.now();
        repository
                .open(user.require().account(), study, now)
                .filter(glass -> looks.isFirstLook(glass.id(), instance, now))
                .ifPresent(glass -> log.write(Action.BREAK_GLASS_LOOKED, glass, "PICTURE " + instance.value()));
    }
}
