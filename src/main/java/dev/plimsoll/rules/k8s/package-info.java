/** Floor 5: rules about Kubernetes objects. */
package dev.plimsoll.rules.k8s;
