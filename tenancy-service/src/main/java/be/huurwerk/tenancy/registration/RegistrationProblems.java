package be.huurwerk.tenancy.registration;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.UUID;

/** Why a registration can't take a step. */
final class RegistrationProblems {

    private RegistrationProblems() {}

    static ProblemException none(UUID tenancyId) {
        return ProblemException.notFound(new Text(
                "There is nothing to register of tenancy " + tenancyId + ": who is taken over was registered before.",
                "Van huurovereenkomst " + tenancyId
                        + " is niets te registreren: wie overgenomen is, was eerder geregistreerd."));
    }

    static ProblemException outOfOrder(RegistrationProgress now) {
        return ProblemException.conflict(
                "registrationOutOfOrder",
                new Text(
                        "A registration goes forward only: exported, received, registered, of which the first ones are left"
                                + " out where the lease was registered by hand; this one is " + now + ".",
                        "Een registratie gaat enkel vooruit: uitgevoerd (exported), ontvangen (received), geregistreerd"
                                + " (registered), waarvan de eerste wegvallen als het contract met de hand geregistreerd"
                                + " werd; deze is " + now + "."));
    }
}
