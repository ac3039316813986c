package bg.registratura.dicomweb;

import bg.registratura.audit.AuditLog;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** By whom and when, and the log that is told. */
@Component("programLedger")
record Ledger(CurrentUser user, AuditLog audit, Clock clock) {}
