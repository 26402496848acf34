/** Floor 4: what a rule is, and running all of them. */
package dev.plimsoll.audit;
