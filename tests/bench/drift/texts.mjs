/** What settings are called, in the order of `languages`: no service's own sentences. */

export const languages = ['en', 'de', 'fr', 'es'];

/** A switch each: its label, and for some what the page says of it. */
export const labels = [
  ['Show my profile in search engines', 'Mein Profil in Suchmaschinen zeigen', 'Afficher mon profil dans les moteurs de recherche', 'Mostrar mi perfil en los buscadores'],
  ['Personalized ads', 'Personalisierte Werbung', 'Publicités personnalisées', 'Anuncios personalizados'],
  ['Share data with partners', 'Daten an Partner weitergeben', 'Partager des données avec des partenaires', 'Compartir datos con socios'],
  ['Use my posts to train AI', 'Meine Beiträge zum Trainieren von KI verwenden', 'Utiliser mes publications pour entraîner l’IA', 'Usar mis publicaciones para entrenar la IA'],
  ['Save my watch history', 'Verlauf meiner Videos speichern', 'Enregistrer mon historique de lecture', 'Guardar mi historial de reproducción'],
  ['Read receipts', 'Lesebestätigungen', 'Confirmations de lecture', 'Confirmaciones de lectura'],
  ['Typing indicator', 'Schreibanzeige', 'Indicateur de saisie', 'Indicador de escritura'],
  ['Autoplay videos', 'Videos automatisch abspielen', 'Lecture automatique des vidéos', 'Reproducir vídeos automáticamente'],
  ['Dark mode', 'Dunkles Design', 'Mode sombre', 'Modo oscuro'],
  ['Sound effects', 'Toneffekte', 'Effets sonores', 'Efectos de sonido'],
  ['Weekly digest', 'Wöchentliche Zusammenfassung', 'Résumé hebdomadaire', 'Resumen semanal'],
  ['Push notifications', 'Push-Benachrichtigungen', 'Notifications push', 'Notificaciones push'],
  ['Email about new features', 'E-Mails zu neuen Funktionen', 'E-mails sur les nouveautés', 'Correos sobre novedades'],
  ['Precise location', 'Genauer Standort', 'Position exacte', 'Ubicación exacta'],
  ['Location history', 'Standortverlauf', 'Historique des positions', 'Historial de ubicaciones'],
  ['Sync my address book', 'Mein Adressbuch abgleichen', 'Synchroniser mon carnet d’adresses', 'Sincronizar mi agenda'],
  ['Suggest me to my contacts', 'Mich meinen Kontakten vorschlagen', 'Me suggérer à mes contacts', 'Sugerirme a mis contactos'],
  ['Activity status', 'Aktivitätsstatus', 'Statut d’activité', 'Estado de actividad'],
  ['Allow tagging', 'Markierungen zulassen', 'Autoriser l’identification', 'Permitir etiquetas'],
  ['Hide my followers', 'Meine Follower ausblenden', 'Masquer mes abonnés', 'Ocultar mis seguidores'],
  ['Two-step sign-in', 'Anmeldung in zwei Schritten', 'Connexion en deux étapes', 'Acceso en dos pasos'],
  ['Login alerts', 'Anmeldewarnungen', 'Alertes de connexion', 'Alertas de acceso'],
  ['Remember this browser', 'Diesen Browser merken', 'Mémoriser ce navigateur', 'Recordar este navegador'],
  ['Usage statistics', 'Nutzungsstatistik', 'Statistiques d’utilisation', 'Estadísticas de uso'],
  ['Crash reports', 'Absturzberichte', 'Rapports de plantage', 'Informes de fallos'],
  ['Research invitations', 'Einladungen zu Studien', 'Invitations à des études', 'Invitaciones a estudios'],
  ['Captions', 'Untertitel', 'Sous-titres', 'Subtítulos'],
  ['Large text', 'Große Schrift', 'Grand texte', 'Texto grande'],
  ['Keyboard shortcuts', 'Tastenkürzel', 'Raccourcis clavier', 'Atajos de teclado'],
  ['Birthday reminders', 'Geburtstagserinnerungen', 'Rappels d’anniversaire', 'Recordatorios de cumpleaños'],
  ['Game invitations', 'Einladungen zu Spielen', 'Invitations à des jeux', 'Invitaciones a juegos'],
  ['Voice search', 'Sprachsuche', 'Recherche vocale', 'Búsqueda por voz'],
  ['Offline copies', 'Kopien für unterwegs', 'Copies hors ligne', 'Copias sin conexión'],
  ['Beta features', 'Beta-Funktionen', 'Fonctions bêta', 'Funciones beta'],
  ['Public playlists', 'Öffentliche Playlists', 'Playlists publiques', 'Listas públicas'],
  ['Message requests', 'Nachrichtenanfragen', 'Demandes de message', 'Solicitudes de mensajes'],
  ['Data saver', 'Daten sparen', 'Économie de données', 'Ahorro de datos'],
  ['Comment filter', 'Kommentarfilter', 'Filtre de commentaires', 'Filtro de comentarios'],
  ['Story replies', 'Antworten auf Storys', 'Réponses aux stories', 'Respuestas a historias'],
  ['Gift receipts', 'Belege für Geschenke', 'Reçus de cadeaux', 'Recibos de regalos'],
];

/** Radio groups and selects: what the group is called, and its options. */
export const choices = [
  { label: ['Who can see my email address', 'Wer meine E-Mail-Adresse sehen kann', 'Qui peut voir mon adresse e-mail', 'Quién puede ver mi correo'],
    options: [['Everyone', 'Friends', 'Only me'], ['Alle', 'Freunde', 'Nur ich'], ['Tout le monde', 'Amis', 'Moi uniquement'], ['Todos', 'Amigos', 'Solo yo']] },
  { label: ['Who can write to me', 'Wer mir schreiben kann', 'Qui peut m’écrire', 'Quién puede escribirme'],
    options: [['Anyone', 'Followers', 'Nobody'], ['Jeder', 'Follower', 'Niemand'], ['N’importe qui', 'Abonnés', 'Personne'], ['Cualquiera', 'Seguidores', 'Nadie']] },
  { label: ['Video quality', 'Videoqualität', 'Qualité vidéo', 'Calidad de vídeo'],
    options: [['Automatic', 'High', 'Low'], ['Automatisch', 'Hoch', 'Niedrig'], ['Automatique', 'Haute', 'Basse'], ['Automática', 'Alta', 'Baja']] },
  { label: ['Feed order', 'Reihenfolge im Feed', 'Ordre du fil', 'Orden del feed'],
    options: [['Newest first', 'Most relevant'], ['Neueste zuerst', 'Relevanteste'], ['Plus récents', 'Plus pertinents'], ['Más recientes', 'Más relevantes']] },
];

export const headings = [
  ['Privacy', 'Datenschutz', 'Confidentialité', 'Privacidad'],
  ['How we use your data', 'Wie wir Ihre Daten verwenden', 'Comment nous utilisons vos données', 'Cómo usamos tus datos'],
  ['Appearance', 'Darstellung', 'Apparence', 'Apariencia'],
];

/** One sentence under a label: what differs between two of them is what the setting means. */
export const sentences = {
  before: ['We use this to improve the service.', 'Wir nutzen das, um den Dienst zu verbessern.', 'Nous utilisons cela pour améliorer le service.', 'Usamos esto para mejorar el servicio.'],
  after: ['We and our partners use this to improve the service and to show ads.', 'Wir und unsere Partner nutzen das, um den Dienst zu verbessern und Werbung zu zeigen.',
    'Nous et nos partenaires utilisons cela pour améliorer le service et afficher des publicités.', 'Nosotros y nuestros socios usamos esto para mejorar el servicio y mostrar anuncios.'],
  same: ['This is how we improve the service.', 'So verbessern wir den Dienst.', 'C’est ainsi que nous améliorons le service.', 'Así mejoramos el servicio.'],
  kept30: ['Kept for 30 days.', 'Wird 30 Tage gespeichert.', 'Conservé pendant 30 jours.', 'Se guarda durante 30 días.'],
  kept90: ['Kept for 90 days.', 'Wird 90 Tage gespeichert.', 'Conservé pendant 90 jours.', 'Se guarda durante 90 días.'],
  dated1: ['Last changed on 3 March 2026.', 'Zuletzt geändert am 3. März 2026.', 'Dernière modification le 3 mars 2026.', 'Última modificación: 3 de marzo de 2026.'],
  dated2: ['Last changed on 14 May 2026.', 'Zuletzt geändert am 14. Mai 2026.', 'Dernière modification le 14 mai 2026.', 'Última modificación: 14 de mayo de 2026.'],
};

/** A word that is added to a label or taken away from it, so that it says something else. */
export const more = ['and partners', 'und Partner', 'et partenaires', 'y socios'];

/** What a row or a radio pair calls on and off. */
export const words = {
  plain: [['On', 'Off'], ['Ein', 'Aus'], ['Activé', 'Désactivé'], ['Activado', 'Desactivado']],
  yes: [['Yes', 'No'], ['Ja', 'Nein'], ['Oui', 'Non'], ['Sí', 'No']],
};
