package bg.registratura.results.ui;

import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.disclosure.RegisterPapers;
import bg.registratura.results.WhoLooked;
import org.springframework.stereotype.Service;

/** Where it stands who looked, and to whom what was given. */
@Service
record WhoSaw(WhoLooked looked, DisclosureRegister register, RegisterPapers papers) {}
