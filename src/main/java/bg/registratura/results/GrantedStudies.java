package bg.registratura.results;

import bg.registratura.imaging.StudyId;
import bg.registratura.people.PractitionerId;
import bg.registratura.sharing.AccessGrant;
import bg.registratura.sharing.Sharing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What grants give the signed-in dentist to see at this moment; what is withheld is marked so. */
@Component
class GrantedStudies {

    private final PictureStore store;
    private final Rights rights;
    private final Sharing sharing;
    private final Looker looker;

    GrantedStudies(PictureStore store, Rights rights, Sharing sharing, Looker looker) {
        this.store = store;
        this.rights = rights;
        this.sharing = sharing;
        this.looker = looker;
    }

    /** Each study once. */
    List<StudyInfo> now() {
        var studies = new LinkedHashMap<StudyId, StudyInfo>();
        byGrant().values().forEach(all -> all.forEach(study -> studies.putIfAbsent(study.id(), study)));
        return List.copyOf(studies.values());
    }

    /** By the grant that gives them, the newest grant first; nothing before the terms are accepted. */
    Map<AccessGrant, List<StudyInfo>> byGrant() {
        var all = new LinkedHashMap<AccessGrant, List<StudyInfo>>();
        if (looker.hasAccepted()) {
            sharing.to(new PractitionerId(looker.subject())).forEach(grant -> all.put(grant, covered(grant)));
        }
        return all;
    }

    private List<StudyInfo> covered(AccessGrant grant) {
        var one = grant.study();
        return rights.veiled(
                one == null
                        ? store.ofPatient(grant.patient())
                        : store.study(one).filter(study -> rights.covers(grant, study)).stream()
                                .toList());
    }
}
