/** What the XML formats of the bank share. */
package be.huurwerk.bankformats.xml;
