/** Floor 5: rules about secrets in the tree. */
package dev.plimsoll.rules.secrets;
