package bg.registratura.exposure;

import bg.registratura.language.Dates;
import bg.registratura.security.CurrentUser;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the units told of and nobody recorded, on whichever day; and what was put aside. Numbers of orders, nobody's name. */
@Service
public class Unrecorded {

    private static final String UNIT = "hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')";

    private final ReportRepository reports;
    private final ReportListRepository lists;
    private final CurrentUser user;
    private final ReportLog log;

    Unrecorded(ReportRepository reports, ReportListRepository lists, CurrentUser user, ReportLog log) {
        this.reports = reports;
        this.lists = lists;
        this.user = user;
        this.log = log;
    }

    /** All that wait, the oldest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(UNIT)
    public List<OpenReport> all() {
        var asking = user.require().account();
        return reports.open().stream()
                .map(report -> lists.listed(report, asking))
                .toList();
    }

    /** How many wait. */
    @Transactional(readOnly = true)
    @PreAuthorize(UNIT)
    public int waiting() {
        return lists.countOpen();
    }

    /** What of the last year was put aside, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('REPORTING_PHYSICIAN')")
    public List<PutAside> putAside() {
        var today = Dates.dayOf(log.now());
        return lists.putAside(today.minusYears(1), today, user.require().account());
    }

    /** What of these days was put aside, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('REPORTING_PHYSICIAN','PHYSICIST')")
    public List<PutAside> putAside(LocalDate from, LocalDate to) {
        return lists.putAside(from, to, user.require().account());
    }
}
