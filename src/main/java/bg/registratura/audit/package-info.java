/**
 * The tamper-evident log: every act and every look at a person's data, in the transaction of the act.
 *
 * <p>Append through {@link bg.registratura.audit.AuditLog}; rows are leaves of an RFC 6962 Merkle tree.
 */
@ApplicationModule(
        displayName = "Audit log",
        allowedDependencies = {"crypto", "database"})
@NullMarked
package bg.registratura.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
