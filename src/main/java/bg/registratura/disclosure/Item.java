package bg.registratura.disclosure;

import bg.registratura.document.DocumentId;
import bg.registratura.imaging.StudyId;
import org.jspecify.annotations.Nullable;

/**
 * One piece of what was given.
 *
 * @param study of pictures and reports
 * @param document of an answer
 */
public record Item(
        ItemKind kind, @Nullable StudyId study, @Nullable DocumentId document) {}
