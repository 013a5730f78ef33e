/**
 * Deposits (<i>huurwaarborgen</i>): how much is asked, what was paid and is held, and what is given back.
 *
 * <p>What this service decides where neither law nor contract says it:
 * <ul>
 *   <li>The base rent is the one in force on the day of signing; of a dwelling that had none by then, on the day the contract starts.
 *   <li>A deposit is asked for on the day of signing, whenever the service hears of it. While its cap or the cost of the inventory is not
 *       known, nothing is asked: it waits, is listed with what is missing, and is taken up again when the service starts with that known.
 *   <li>Costs (the inventory at entry) are paid first. They are never given back and bear no interest.
 *   <li>An officer can't enter more than is due. What comes by the bank can't be refused: what is beyond the due is a surplus, listed, to
 *       be returned; it is neither held as deposit nor applied at the end.
 *   <li>The settlement ends the claim to an unpaid deposit, not that to unpaid costs: a settled deposit that shows a balance has costs due.
 *       They are paid as before, for they stand on no rent account. It is made on the last day of the lease at the earliest, once
 *       the keys are back, by the final balance that was told last; one that comes later changes nothing.
 *   <li>A reversal is booked on the day on which it is done. For the interest it counts from the day of the payment that it undoes, so that
 *       nothing is borne by it; interest that was capitalised on it is taken back by the next interest run, or by the settlement.
 *   <li>A yearly statement closes the books of its year. What belongs to such a year and comes later, a payment or interest, is booked in a year
 *       that is open, and says from when it counts.
 *   <li>Money or a security stands for a deposit: what a bank, the public centre or a person stands surety for counts as present, so that the
 *       costs alone are due. It stands for what is not paid at least, and for three months of base rent at most.
 *   <li>The fee for instalments is asked once, by the day on which the first plan is agreed. Another plan does not prolong the term of the
 *       first one.
 *   <li>At the end a security is claimed for what is owed and not held, or released; the deposit is settled once that is done, with what was
 *       paid. Where money suffices, or nothing is owed, it is settled at once.
 *   <li>What is ordered at the bank counts as paid back until the bank refuses it.
 *   <li>A settlement counts from the business date on which it is made, or from the last payment when that lies later.
 * </ul>
 */
package be.huurwerk.deposit;
