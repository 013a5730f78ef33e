/** An installation of an earlier state of the project, taken up by this one. */
package be.huurwerk.system.upgrade;
