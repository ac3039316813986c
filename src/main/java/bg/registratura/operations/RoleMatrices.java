package bg.registratura.operations;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.operations.RoleMatrix.Cell;
import bg.registratura.operations.RoleMatrix.Line;
import bg.registratura.security.Access;
import bg.registratura.security.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The matrix of roles for those who check the house: put together from the table of addresses and from the rules before the
 * acts of the running house, so that it cannot say anything else than the server.
 */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR','DPO','AUDITOR')")
public class RoleMatrices {

    private final GuardedActs acts;
    private final MatrixPaper paper;
    private final AuditLog audit;

    RoleMatrices(GuardedActs acts, MatrixPaper paper, AuditLog audit) {
        this.acts = acts;
        this.paper = paper;
        this.audit = audit;
    }

    /** As it is at this moment. */
    public RoleMatrix current() {
        return matrix();
    }

    /** The same on A4. */
    @Transactional
    public byte[] print(Locale locale) {
        audit.append(AuditEvent.of(Action.ROLE_MATRIX_PRINTED));
        return paper.of(matrix(), locale);
    }

    private RoleMatrix matrix() {
        var lines = new ArrayList<Line>();
        Access.views().forEach(row -> lines.add(line(RoleMatrix.SCREENS, row)));
        Access.addresses().forEach(row -> lines.add(line(RoleMatrix.ADDRESSES, row)));
        lines.addAll(acts.lines());
        return new RoleMatrix(List.copyOf(lines));
    }

    private static Line line(String group, Access row) {
        var cells = new EnumMap<Role, Cell>(Role.class);
        for (var role : Role.values()) {
            cells.put(role, row.everybody() ? Cell.OPEN : row.roles().contains(role) ? Cell.YES : Cell.NO);
        }
        return new Line(group, name(row.path()), cells);
    }

    /** Its address without what changes from one to the next: {@code dpo/requests/:request} is {@code dpo-requests-request}. */
    static String name(String path) {
        var name = path.replaceAll("\\([^)]*\\)", "").replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "home" : name;
    }
}
