package bg.registratura.dicomweb;

import bg.registratura.imaging.KeptObject;
import bg.registratura.passkey.HouseAddress;
import org.springframework.stereotype.Component;

/** The addresses under which a program fetches what an answer tells of: the house's own, whatever a request calls it. */
@Component
class Links {

    private final HouseAddress house;

    Links(HouseAddress house) {
        this.house = house;
    }

    String root() {
        return house.address().replaceAll("/$", "") + MachineWalls.ROOT;
    }

    String study(KeptObject object) {
        return root() + "/studies/" + object.study();
    }

    String series(KeptObject object) {
        return study(object) + "/series/" + object.series();
    }

    String instance(KeptObject object) {
        return series(object) + "/instances/" + object.instance();
    }

    String bulk(KeptObject object) {
        return instance(object) + "/bulkdata";
    }
}
