/** Floor 6: the texts of issues, and the memory that they are told from. */
package dev.plimsoll.report.issue;
