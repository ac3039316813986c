package bg.registratura.breakglass;

import static bg.registratura.consent.ConsentRows.DAY;

import bg.registratura.consent.ConsentRows;
import bg.registratura.exposure.ReportRows;
import bg.registratura.imaging.InstanceId;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import org.springframework.jdbc.core.JdbcTemplate;

/** A study whose visit was closed days ago, written by plain SQL. */
public final class GlassRoom {

    public static final String WORDS = "пациентът е в спешен кабинет и чака сравнение";

    public final ConsentRows rows;
    public final PatientId patient;
    public final StudyId study;
    public final InstanceId instance;

    public GlassRoom(JdbcTemplate sql) {
        rows = new ConsentRows(sql, DAY.minusYears(44));
        var told = new ReportRows(rows);
        patient = new PatientId(rows.patient);
        study = new StudyId(told.study);
        instance = new InstanceId(told.instance);
        sql.update(
                "update visit set closed_at = ? where visit_id ="
                        + " (select visit_id from imaging_order where imaging_order_id = ?)",
                ReportRows.TEN.plusHours(1),
                rows.order.toString());
    }

    /** The number on the order's paper. */
    public String accessionNumber() {
        return rows.order.toString().substring(0, 16);
    }
}
