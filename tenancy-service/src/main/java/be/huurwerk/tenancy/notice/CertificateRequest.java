package be.huurwerk.tenancy.notice;

import be.huurwerk.webkit.body.Personal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * @param receivedOn when the landlord had the admission certificate
 * @param admittedOn the day of the admission, where it was not said before or is another
 */
record CertificateRequest(LocalDate receivedOn, @Personal Optional<LocalDate> admittedOn) {}
