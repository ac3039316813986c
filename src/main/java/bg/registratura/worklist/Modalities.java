package bg.registratura.worklist;

import bg.registratura.visit.Examination;
import java.util.List;

/** Under which kind of unit an examination may be asked for (PS3.3, C.7.3.1.1.1); the first is what it is told as. */
final class Modalities {

    private static final List<String> LARGE = List.of("PX", "DX", "CR", "RG");
    private static final List<String> SKULL = List.of("DX", "PX", "CR", "RG");
    private static final List<String> SMALL = List.of("IO", "CR");
    private static final List<String> VOLUME = List.of("CT");

    private Modalities() {}

    static List<String> of(Examination examination) {
        return switch (examination) {
            case INTRAORAL, OCCLUSAL -> SMALL;
            case PANORAMIC, TMJ -> LARGE;
            case CEPH_LAT, CEPH_PA -> SKULL;
            case CBCT -> VOLUME;
        };
    }
}
