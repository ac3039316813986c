package bg.registratura.audit;

import bg.registratura.audit.Verification.Broken;
import bg.registratura.audit.Verification.Whole;
import bg.registratura.crypto.Keyring;
import bg.registratura.database.StandingDatabase;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The command that reads the log beside the product and says whether it is what was written. */
@Import({AuditRepository.class, LogVerifier.class, LogExport.class, Keyring.class, StandingDatabase.class})
@ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JooqAutoConfiguration.class
})
class VerifyLog {

    private static final int BROKEN = 1;

    static void main(String[] args) {
        boolean whole;
        try (var house = new SpringApplicationBuilder(VerifyLog.class)
                .web(WebApplicationType.NONE)
                .run(args)) {
            var found = house.getBean(LogVerifier.class).verify();
            IO.println(sentence(found));
            whole = found instanceof Whole;
            var export = house.getEnvironment().getProperty("export");
            if (export != null) {
                house.getBean(LogExport.class).write(Path.of(export));
                IO.println("The log, its checkpoints and the public key were written to " + export + ".");
            }
        }
        if (!whole) {
            System.exit(BROKEN);
        }
    }

    static String sentence(Verification found) {
        return switch (found) {
            case Whole(long rows, int checkpoints, long unprotected) ->
                "The log is whole: %d entries, %d signed checkpoints; %d entries after the last checkpoint are not yet protected."
                        .formatted(rows, checkpoints, unprotected);
            case Broken(long seq, var defect) ->
                switch (defect) {
                    case ROW_CHANGED -> "Row %d of audit_event is not what was written.".formatted(seq);
                    case SEQUENCE_BROKEN -> "Row %d of audit_event is missing.".formatted(seq);
                    case ROOT_DIFFERS ->
                        "Rows from %d on are not those a checkpoint was signed over, though each agrees with its own hash."
                                .formatted(seq);
                    case SIGNATURE_WRONG ->
                        "The signature of the first checkpoint after row %d is not this house's.".formatted(seq);
                    case TAIL_CUT -> "The log ends at row %d, and it was longer.".formatted(seq);
                };
        };
    }
}
