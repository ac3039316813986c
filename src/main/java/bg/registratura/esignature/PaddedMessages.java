package bg.registratura.esignature;

import bg.registratura.crypto.DerMessage;
import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;

/**
 * Lets EU DSS read a signature in its room: the room in a PDF is longer than the message (ISO 32000-1, 12.8.1), the rest are zeros,
 * and Bouncy Castle takes no message with anything behind it from 1.85 on. EU DSS finds this class by the name of its service.
 */
public class PaddedMessages extends CMSObjectUtils {

    @Override
    public CMS parseToCMS(byte[] room) {
        return super.parseToCMS(DerMessage.in(room));
    }
}
