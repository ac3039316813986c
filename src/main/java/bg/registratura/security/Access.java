package bg.registratura.security;

import java.util.List;
import java.util.Set;

/**
 * Who may come where: the one table. Addresses that are no views are guarded by their row here; a view repeats its row as an
 * annotation, and a test holds the two together. What somebody sees there of which patient is decided by the rooms.
 *
 * @param path a view's route, or a pattern of addresses, which begins with a slash
 * @param everybody nobody need be signed in
 * @param roles who may come where not everybody may
 */
public record Access(String path, boolean everybody, Set<Role> roles) {

    private static final List<Access> VIEWS = List.of(
            // the doors
            open(""),
            open("sign-in"),
            open("enter"),
            open("setup"),
            open("kiosk"),
            // a tablet to sign on; it shows what its desk sends and nothing to anybody else
            open("pad"),
            // why a session is over, when one is
            open("ended"),
            // the desk
            to("desk", Role.RECEPTION, Role.SHIFT_LEAD),
            to("desk/board", Role.RECEPTION, Role.SHIFT_LEAD),
            to("desk/diary", Role.RECEPTION, Role.SHIFT_LEAD),
            to("desk/diary/hours", Role.SHIFT_LEAD, Role.ADMINISTRATOR),
            to("desk/registers", Role.RECEPTION, Role.SHIFT_LEAD),
            to("desk/pad", Role.RECEPTION, Role.SHIFT_LEAD),
            to("desk/scans", Role.RECEPTION, Role.SHIFT_LEAD, Role.DPO),
            to("desk/sheets", Role.SHIFT_LEAD),
            to("desk/dentists", Role.RECEPTION, Role.SHIFT_LEAD),
            to("desk/practices", Role.RECEPTION, Role.SHIFT_LEAD),
            to("desk/release/:patient", Role.RECEPTION, Role.SHIFT_LEAD),
            to("desk/requests", Role.RECEPTION, Role.SHIFT_LEAD),
            to("desk/requests/electronic", Role.RECEPTION, Role.SHIFT_LEAD),
            to("desk/requests/new", Role.RECEPTION, Role.SHIFT_LEAD),
            to("desk/requests/new/:patient", Role.RECEPTION, Role.SHIFT_LEAD),
            to("desk/requests/:request", Role.RECEPTION, Role.SHIFT_LEAD),
            // the room of the apparatus
            to("technician", Role.TECHNICIAN, Role.REPORTING_PHYSICIAN),
            to("technician/unrecorded", Role.TECHNICIAN, Role.REPORTING_PHYSICIAN),
            to("technician/exposure/:order([0-9a-f-]{36})", Role.TECHNICIAN, Role.REPORTING_PHYSICIAN),
            to("technician/old", Role.TECHNICIAN, Role.REPORTING_PHYSICIAN),
            to("technician/old/:study([0-9a-f-]{36})", Role.TECHNICIAN, Role.REPORTING_PHYSICIAN),
            to("incidents", Role.REPORTING_PHYSICIAN, Role.DPO),
            to("incidents/:incident([0-9a-f-]{36})", Role.REPORTING_PHYSICIAN, Role.DPO),
            to("incidents/pictures/:study", Role.REPORTING_PHYSICIAN),
            // doses without names
            to("dose", Role.PHYSICIST),
            to("dose/levels", Role.PHYSICIST),
            to("dose/background", Role.PHYSICIST, Role.REPORTING_PHYSICIAN),
            // those the pictures are of, and those they were given to
            to("results", Role.PATIENT),
            to("results/:study", Role.PATIENT),
            to("results/:study/beside/:other", Role.PATIENT),
            to("results/of/:person", Role.PATIENT),
            to("results/of/:person/sharing", Role.PATIENT),
            to("results/sharing", Role.PATIENT),
            to("results/:study/sharing", Role.PATIENT),
            to("practice", Role.PRACTICE_ADMINISTRATOR),
            to("practice/programs", Role.PRACTICE_ADMINISTRATOR),
            to("terms", Role.DENTIST, Role.PRACTICE_ADMINISTRATOR),
            to("dentist-notes", Role.TECHNICIAN, Role.REPORTING_PHYSICIAN),
            to("dentist", Role.DENTIST),
            to("dentist/:study", Role.DENTIST),
            to("dentist/:study/beside/:other", Role.DENTIST),
            to("dentist/of/:person", Role.DENTIST),
            to("dentist/programs", Role.DENTIST),
            // the data protection officer
            to("dpo", Role.DPO),
            to("dpo/requests/:request", Role.DPO),
            to("dpo/disclosures", Role.DPO),
            to("dpo/disclosures/:patient", Role.DPO),
            to("dpo/sheets", Role.DPO),
            to("dpo/sheets/:incident([0-9a-f-]{36})", Role.DPO),
            to("dpo/openings", Role.DPO),
            to("dpo/log", Role.DPO, Role.AUDITOR),
            to("dpo/holds", Role.DPO),
            to("dpo/restrictions", Role.DPO),
            // keeping the house
            to("admin", Role.ADMINISTRATOR),
            to("staff-trainings", Role.ADMINISTRATOR, Role.DPO),
            to("staff-history", Role.DPO, Role.AUDITOR),
            to("role-matrix", Role.ADMINISTRATOR, Role.DPO, Role.AUDITOR),
            to("seal", Role.ADMINISTRATOR, Role.DPO),
            to("admin/support", Role.ADMINISTRATOR),
            to("support-register", Role.DPO, Role.AUDITOR),
            // the vendor's support
            to("support", Role.SUPPORT),
            to("admin/sessions", Role.ADMINISTRATOR),
            to("admin/programs", Role.ADMINISTRATOR),
            to("stations", Role.TECHNICIAN, Role.ADMINISTRATOR),
            to("admin/laboratory", Role.ADMINISTRATOR),
            to("admin/intrusions", Role.ADMINISTRATOR),
            to("consent-texts", Role.REPORTING_PHYSICIAN, Role.ADMINISTRATOR),
            to("devices", Role.ADMINISTRATOR));

    private static final List<Access> ADDRESSES = List.of(
            open("/registratura.css"),
            open("/registratura.svg"),
            open("/styles/**"),
            open("/lumo/**"),
            open("/printing.js"),
            open("/once.js"),
            open("/passkey.js"),
            open("/search.js"),
            open("/scans.js"),
            open("/uploads.js"),
            open("/ink.js"),
            open("/viewer/**"),
            open("/public/**"),
            // an empty page; its numbers answer to the key of a screen alone
            open("/board/**"),
            // whether a paper is genuine; a page without a session
            open("/check"),
            open("/error"),
            // what a page and its session tell each other; without one there is nothing
            open("/session/**"),
            open("/session.js"),
            open("/kiosk/touch"),
            open("/kiosk/end"),
            // no session opens it: machines show a token, for which walls of their own stand
            to("/dicom-web/**"),
            to("/images/**", Role.PATIENT, Role.DENTIST, Role.TECHNICIAN, Role.REPORTING_PHYSICIAN));

    /** Every view there is. */
    public static List<Access> views() {
        return VIEWS;
    }

    /** Every other address that answers: pictures, styles, scripts. */
    public static List<Access> addresses() {
        return ADDRESSES;
    }

    /** The names of the roles, as Spring asks for them. */
    public String[] roleNames() {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private static Access open(String path) {
        return new Access(path, true, Set.of());
    }

    private static Access to(String path, Role... roles) {
        return new Access(path, false, Set.of(roles));
    }
}
