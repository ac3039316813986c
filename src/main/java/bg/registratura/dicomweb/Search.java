package bg.registratura.dicomweb;

import bg.registratura.imaging.KeptObject;
import bg.registratura.imaging.KeptObjects;
import bg.registratura.results.ProgramLooks;
import bg.registratura.results.StudyInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Looks through what a dentist was given, the newest first, and opens no more of it than the answer needs. */
@Component
class Search {

    private final ProgramLooks looks;
    private final KeptObjects objects;
    private final Shelf shelf;
    private final Answers answers;

    Search(ProgramLooks looks, KeptObjects objects, Shelf shelf, Answers answers) {
        this.looks = looks;
        this.objects = objects;
        this.shelf = shelf;
        this.answers = answers;
    }

    /** What was found, and whether there is more than one question gets. */
    record Found(List<ObjectNode> answers, boolean more) {}

    /** Within one study or series, or among all; the question is written down. */
    Found find(Query query, @Nullable Target within) throws IOException {
        var found = new Finding(query);
        if (within == null) {
            var granted = looks.granted();
            var uids = objects.uids(granted.stream().map(StudyInfo::id).toList());
            for (var study : granted) {
                if (!found.isFull() && query.admitsStudy(uids.getOrDefault(study.id(), ""))) {
                    var whole = objects.of(study.id());
                    look(found, study, whole, whole);
                }
            }
        } else {
            var known = shelf.known(within);
            look(found, known.study(), known.objects(), objects.of(known.study().id()));
        }
        looks.asked(
                List.copyOf(found.told),
                query.level() + " program " + Program.here().id());
        return new Found(found.answers, found.more);
    }

    private void look(Finding found, StudyInfo study, List<KeptObject> named, List<KeptObject> whole)
            throws IOException {
        for (var all : grouped(found.query.level(), named).values()) {
            if (found.isFull()) {
                return;
            }
            found.take(study, answers.of(found.query, all, whole));
        }
    }

    /** Each thing of the level with the pictures that are of it. */
    private static Map<String, List<KeptObject>> grouped(Level level, List<KeptObject> objects) {
        var groups = new LinkedHashMap<String, List<KeptObject>>();
        for (var object : objects) {
            var name =
                    switch (level) {
                        case STUDY -> object.study();
                        case SERIES -> object.series();
                        case INSTANCE -> object.instance();
                    };
            groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(object);
        }
        return groups;
    }

    /** An answer that grows until it is full. */
    private static final class Finding {

        private final Query query;
        private final List<ObjectNode> answers = new ArrayList<>();
        private final List<StudyInfo> told = new ArrayList<>();
        private int skipped;
        private boolean more;

        Finding(Query query) {
            this.query = query;
        }

        boolean isFull() {
            return more;
        }

        void take(StudyInfo study, ObjectNode answer) {
            if (!query.isMetBy(answer)) {
                return;
            }
            if (skipped < query.offset()) {
                skipped++;
            } else if (answers.size() < query.limit()) {
                answers.add(answer);
                if (!told.contains(study)) {
                    told.add(study);
                }
            } else {
                more = true;
            }
        }
    }
}
