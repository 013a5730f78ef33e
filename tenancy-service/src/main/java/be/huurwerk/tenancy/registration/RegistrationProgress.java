package be.huurwerk.tenancy.registration;

import java.util.List;

/** How far the registration of a lease has come, in its order. */
enum RegistrationProgress {
    due,
    /** The data set was handed to the federal registration service. */
    exported,
    /** Ontvangstbevestiging: the service has it. */
    received,
    /** Registratierelaas: the lease is registered. */
    registered;

    /** Those in which the term still counts. */
    static final List<RegistrationProgress> UNPRESENTED = List.of(due, exported);

    /** Whether the lease was presented for registration, so that no term can pass any more. */
    boolean isPresented() {
        return !UNPRESENTED.contains(this);
    }
}
